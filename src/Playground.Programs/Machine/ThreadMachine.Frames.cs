using System.Runtime.CompilerServices;
using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Frames that begin and end.</summary>
internal sealed partial class ThreadMachine
{
    /// <summary>
    /// Begins a call of a function of the program. Its arguments lie in registers of the caller, which become those of the callee
    /// where the stack has room.
    /// </summary>
    /// <returns>False if the call made a generator, which is its result, and no frame has begun.</returns>
    private bool Begin(FunctionValue function, Frame caller, int first, int count, int result, FrameKind kind, object? subject)
    {
        var code = function.Code;
        if (code.IsGenerator)
        {
            caller.Set(result, Generator(function, caller.Take(first, count)));
            return false;
        }

        if (!code.Parameters.IsSimple || count != code.Parameters.PositionalCount)
        {
            BeginBound(function, caller, Arguments.Bind(function, caller.Take(first, count), []), result, kind, subject);
            return true;
        }

        if ((_fuel -= 8) < 0)
            Refuel();
        var frame = PushFrame();
        var start = caller.Base + first;
        var segment = _segments[caller.Segment];
        if (ReferenceEquals(segment, caller.Registers) && start + code.RegisterCount <= segment.Length)
        {
            if (!ReferenceEquals(frame.Registers, segment))
                frame.Registers = segment;
            frame.Base = start;
            frame.Segment = caller.Segment;
            frame.Top = start + code.RegisterCount;
        }
        else
        {
            Place(frame, caller, code);
            Array.Copy(caller.Registers, start, frame.Registers, frame.Base, count);
        }

        Start(frame, function, code, count, result, kind, subject);
        return true;
    }

    /// <summary>Begins a call with an argument for each parameter.</summary>
    private void BeginBound(FunctionValue function, Frame? caller, object[] bound, int result, FrameKind kind, object? subject)
    {
        if ((_fuel -= 8) < 0)
            Refuel();
        var frame = PushFrame();
        Place(frame, caller, function.Code);
        for (var i = 0; i < bound.Length; i++)
            frame.Registers[frame.Base + i].Value = bound[i];
        Start(frame, function, function.Code, bound.Length, result, kind, subject);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Start(Frame frame, FunctionValue function, FunctionCode code, int count, int result, FrameKind kind, object? subject)
    {
        // What was in the registers of other locals before must not look like their values.
        var locals = code.LocalNames.Length;
        for (var i = count; i < locals; i++)
            frame.Registers[frame.Base + i].Value = null;
        // Storing a reference costs more than comparing it, and calls of one depth are often alike.
        if (!ReferenceEquals(frame.Function, function))
            (frame.Function, frame.Code) = (function, code);
        if (!ReferenceEquals(frame.Subject, subject))
            frame.Subject = subject;
        frame.Pc = 0;
        frame.Result = result;
        frame.Kind = kind;
        _frame = frame;
    }

    /// <summary>Finds room for registers behind those of the caller.</summary>
    private void Place(Frame frame, Frame? caller, FunctionCode code)
    {
        var (number, start) = caller is null ? (0, 0) : (caller.Segment, caller.Top);
        if (_segments.Count == 0)
            _segments.Add(new Slot[Math.Max(SegmentSlots, code.RegisterCount)]);
        if (start + code.RegisterCount > _segments[number].Length)
        {
            (number, start) = (number + 1, 0);
            if (number == _segments.Count)
                _segments.Add(new Slot[Math.Max(SegmentSlots, code.RegisterCount)]);
            else if (_segments[number].Length < code.RegisterCount)
                _segments[number] = new Slot[code.RegisterCount];
        }

        frame.Registers = _segments[number];
        frame.Base = start;
        frame.Segment = number;
        frame.Top = start + code.RegisterCount;
    }

    private static GeneratorValue Generator(FunctionValue function, object[] given)
    {
        var bound = Arguments.Bind(function, given, []);
        Values.Budgets.AllocationBudget.Charge(function.Code.RegisterCount + 10, 8);
        var registers = new Slot[function.Code.RegisterCount];
        for (var i = 0; i < bound.Length; i++)
            registers[i].Value = bound[i];
        return new GeneratorValue(function, registers);
    }

    /// <summary>Goes on with a generator, whose next item the caller wants.</summary>
    private void Resume(GeneratorValue generator, FrameKind kind)
    {
        if (!generator.TryEnter())
            throw Raise.ValueError("generator already executing");
        Frame frame;
        try
        {
            frame = PushFrame();
        }
        catch (PythonException)
        {
            generator.Exit();
            throw;
        }

        var caller = _depth > 1 ? _frames[_depth - 2] : null;
        (frame.Registers, frame.Base) = (generator.Registers, 0);
        (frame.Segment, frame.Top) = caller is null ? (0, 0) : (caller.Segment, caller.Top);
        (frame.Function, frame.Code, frame.Pc) = (generator.Function, generator.Function.Code, generator.Pc);
        (frame.Kind, frame.Subject) = (kind, generator);
        if (_segments.Count == 0)
            _segments.Add(new Slot[SegmentSlots]);
        _frame = frame;
    }

    /// <summary>Gives an item of a generator to who wants it.</summary>
    /// <returns>False if that is who runs the machine.</returns>
    private bool Yield(Frame frame, object item)
    {
        var generator = (GeneratorValue)frame.Subject!;
        generator.Pc = frame.Pc + 1;
        generator.Exit();
        PopFrame();
        if (frame.Kind == FrameKind.GeneratorEntry)
            return false;
        var instruction = _frame.Code.Instructions[_frame.Pc];
        _frame.Set(instruction.B, item);
        _frame.Pc++;
        return true;
    }

    /// <summary>Ends a frame with its result.</summary>
    /// <returns>False if the result is for who runs the machine.</returns>
    private bool End(Frame frame, ref object? result)
    {
        PopFrame();
        var caller = _frame;
        switch (frame.Kind)
        {
            case FrameKind.Entry:
                return false;
            case FrameKind.GeneratorEntry:
                Finish(frame);
                result = null;
                return false;
            case FrameKind.Generator:
                Finish(frame);
                caller.Pc = caller.Code.Instructions[caller.Pc].A;
                return true;
            case FrameKind.Initializer:
                if (result is not NoneValue)
                    throw Raise.TypeError($"__init__() should return None, not '{TypeName.Of(result!)}'");
                result = frame.Subject!;
                break;
            case FrameKind.ClassBody:
                result = Classes.Create(frame, (ClassNamespace)frame.Subject!);
                break;
            case FrameKind.Next:
                caller.Set(caller.Code.Instructions[caller.Pc].B, result);
                caller.Pc++;
                return true;
            case FrameKind.Iterator:
                result = Classes.CheckedIterator(result!);
                break;
        }

        caller.Set(frame.Result, result);
        caller.Pc++;
        return true;
    }

    private static void Finish(Frame frame)
    {
        var generator = (GeneratorValue)frame.Subject!;
        generator.IsFinished = true;
        generator.Exit();
    }
}
