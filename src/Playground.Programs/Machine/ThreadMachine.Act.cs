using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Machine;

/// <summary>Instructions that build, unpack, define, call and raise, and are not worth a place in the loop.</summary>
internal sealed partial class ThreadMachine
{
    private Next Act(Frame frame, in Instruction i)
    {
        switch (i.Opcode)
        {
            case Opcode.JumpUnlessCaught:
                if (IsCaught(frame.Get(i.B), frame.Get(i.C)))
                    return Next.Instruction;
                frame.Pc = i.A;
                return Next.Place;
            case Opcode.GetIterator:
                return GetIterator(frame, i) ? Next.Frame : Next.Instruction;
            case Opcode.CallNamed:
                return CallNamed(frame, i) ? Next.Frame : Next.Instruction;
            case Opcode.CallSpread:
                return CallSpread(frame, i) ? Next.Frame : Next.Instruction;
            case Opcode.BuildClass:
                BeginClass(frame, i);
                return Next.Frame;
            case Opcode.Raise:
                var cause = i.D == 2 ? frame.Get(i.B) : null;
                return i.D == 0 ? ReraiseHandled() : Going(Unwind(Raised(ToRaise(frame.Get(i.A), cause))));
            case Opcode.Reraise:
                return Going(Unwind((ExceptionValue)frame.Get(i.A), isAgain: true));
            case Opcode.RaiseAssertion:
                var arguments = i.D == 0 ? TupleValue.Empty : new TupleValue([frame.Get(i.A)]);
                return Going(Unwind(Raised(new ExceptionValue(ExceptionTypes.AssertionError, arguments))));
            default:
                Build(frame, i);
                return Next.Instruction;
        }
    }

    private static Next Going(bool isHandled) => isHandled ? Next.Frame : Next.Nothing;

    private Next ReraiseHandled() => _handled is { } handled
        ? Going(Unwind(handled, isAgain: true))
        : throw Raise.RuntimeError("No active exception to reraise");

    private void Build(Frame frame, in Instruction i)
    {
        switch (i.Opcode)
        {
            case Opcode.BuildList:
                Values.Budgets.AllocationBudget.Charge(i.C + 4, 8);
                frame.Set(i.A, new ListValue(frame.Take(i.B, i.C)));
                break;
            case Opcode.BuildTuple:
                Values.Budgets.AllocationBudget.Charge(i.C + 3, 8);
                frame.Set(i.A, new TupleValue(frame.Take(i.B, i.C)));
                break;
            case Opcode.BuildSet:
                frame.Set(i.A, i.C == 0 ? new SetValue() : SetValue.OfDisplay(frame.Take(i.B, i.C), i.D != 0));
                break;
            case Opcode.BuildDict:
                frame.Set(i.A, new DictValue());
                break;
            case Opcode.BuildText:
                frame.Set(i.A, Join(frame, i));
                break;
            case Opcode.BuildSlice:
                frame.Set(i.A, new SliceValue(frame.Get(i.B), frame.Get(i.B + 1), frame.Get(i.B + 2)));
                break;
            case Opcode.ListExtend:
                Spreading.Extend((ListValue)frame.Get(i.A), frame.Get(i.B), i.D == 1 ? frame.Get(i.C) : null);
                break;
            case Opcode.ListToTuple:
                frame.Set(i.A, new TupleValue(((ListValue)frame.Get(i.B)).Snapshot()));
                break;
            case Opcode.SetAdd:
                ((SetValue)frame.Get(i.A)).Add(frame.Get(i.B));
                break;
            case Opcode.SetUpdate:
                ((SetValue)frame.Get(i.A)).Update(frame.Get(i.B));
                break;
            case Opcode.DictSet:
                ((DictValue)frame.Get(i.A)).Set(frame.Get(i.B), frame.Get(i.C));
                break;
            case Opcode.DictUpdate:
                Spreading.Update((DictValue)frame.Get(i.A), frame.Get(i.B));
                break;
            case Opcode.KeywordUpdate:
                if (i.D == 1)
                    Spreading.AddKeyword((DictValue)frame.Get(i.A), frame.Get(i.B), frame.Get(i.B + 1), frame.Get(i.C));
                else
                    Spreading.AddKeywords((DictValue)frame.Get(i.A), frame.Get(i.B), frame.Get(i.C));
                break;
            case Opcode.FormatValue:
                frame.Set(i.A, Format(frame.Get(i.B), (string)frame.Get(i.C), (char)i.D));
                break;
            case Opcode.Unpack:
                Spreading.Unpack(frame, i.A, frame.Get(i.B), i.C);
                break;
            case Opcode.UnpackStarred:
                Spreading.UnpackStarred(frame, i.A, frame.Get(i.B), i.C, i.D);
                break;
            case Opcode.DeleteItem:
                Items.Delete(frame.Get(i.A), frame.Get(i.B));
                break;
            case Opcode.DeleteAttribute:
                Attributes.Delete(frame.Get(i.A), frame.Code.Sites[i.C].Name);
                break;
            default:
                Define(frame, i);
                break;
        }
    }

    private void Define(Frame frame, in Instruction i)
    {
        switch (i.Opcode)
        {
            case Opcode.CheckMethod:
                CheckMethod(frame.Get(i.A), frame.Code.Sites[i.C]);
                break;
            case Opcode.LoadSuper:
                LoadSuper(frame, i);
                break;
            case Opcode.MakeFunction:
                frame.Set(i.A, MakeFunction(frame, i));
                break;
            case Opcode.EnterHandler:
                frame.Set(i.A + 1, (object?)_handled ?? NoneValue.Instance);
                _handled = (ExceptionValue)frame.Get(i.A);
                break;
            case Opcode.ExitHandler:
                _handled = frame.Get(i.A + 1) as ExceptionValue;
                break;
            case Opcode.PrepareWith:
                (var exit, var enter) = Contexts.Of(frame.Get(i.B));
                frame.Set(i.A, exit);
                frame.Set(i.A + 1, enter);
                break;
            case Opcode.PrepareExit:
                frame.Set(i.A, frame.Get(i.B));
                frame.Set(i.A + 1, ((ExceptionValue)frame.Get(i.C)).Type);
                frame.Set(i.A + 2, frame.Get(i.C));
                frame.Set(i.A + 3, NoneValue.Instance);
                break;
            case Opcode.ImportModule:
                frame.Set(i.A, World.Import(frame.Name(i.B), isOutermost: i.C != 0));
                break;
            case Opcode.ImportName:
                frame.Set(i.A, ProgramWorld.ImportFrom((ModuleValue)frame.Get(i.B), frame.Name(i.C)));
                break;
            default:
                throw new InvalidOperationException($"{i.Opcode} is not known to the machine.");
        }
    }

    private static void LoadSuper(Frame frame, in Instruction i)
    {
        var self = frame.Get(i.C);
        if (i.D != 0)
            self = ((Cell)self).Value;
        if (self is null)
            throw Raise.RuntimeError("super(): arg[0] deleted");
        var type = frame.Function.Captures[i.B].Value as IProgramClass ?? throw Raise.RuntimeError("super(): empty __class__ cell");
        if ((self as IProgramObject)?.ProgramClass.Members.IsOrDerivesFrom(type.Members) != true)
            throw Raise.TypeError("super(type, obj): obj must be an instance or subtype of type");
        frame.Set(i.A, new SuperValue(type, self));
    }

    private static FunctionValue MakeFunction(Frame frame, in Instruction i)
    {
        Values.Budgets.AllocationBudget.Charge(120);
        var code = frame.Code.Functions[i.B];
        var captures = code.Captures.Length == 0 ? [] : new Cell[code.Captures.Length];
        for (var c = 0; c < captures.Length; c++)
        {
            var source = code.Captures[c];
            captures[c] = source.IsFree ? frame.Function.Captures[source.Index] : (Cell)frame.Get(source.Index);
        }

        var defaults = frame.Take(i.C, i.D);
        var hasDefault = code.Parameters.KeywordOnlyHasDefault;
        var keywordDefaults = hasDefault.Length == 0 ? [] : new object?[hasDefault.Length];
        var next = i.C + i.D;
        for (var k = 0; k < keywordDefaults.Length; k++)
            keywordDefaults[k] = hasDefault[k] ? frame.Get(next++) : null;
        return new FunctionValue(code, frame.Function.Globals, defaults, keywordDefaults, captures);
    }

    private void BeginClass(Frame frame, in Instruction i)
    {
        var body = MakeFunction(frame, new Instruction(Opcode.MakeFunction, 0, i.B, 0, 0));
        BeginBound(body, frame, [], i.A, FrameKind.ClassBody, new ClassNamespace(i.D == 0 ? null : frame.Get(i.C)));
    }

    private bool GetIterator(Frame frame, in Instruction i)
    {
        var value = frame.Get(i.B);
        if (value is InstanceValue instance && instance.Class.Members.FindMethod("__iter__") is { } method)
        {
            // The last register is nobody's.
            var scratch = frame.Code.RegisterCount - 1;
            frame.Set(scratch, instance);
            return Begin(method, frame, scratch, 1, i.A, FrameKind.Iterator, null);
        }

        var iterator = Iterators.Over(value);
        // A walk through what threads share is itself of interest to them.
        if (value is ObjectValue { IsShared: true })
            iterator.IsShared = true;
        frame.Set(i.A, iterator);
        return false;
    }

    /// <summary>Begins the frame of a generator or <c>__next__</c>; false if the walk has ended.</summary>
    private bool ForNext(Frame frame, in Instruction i)
    {
        switch (frame.Get(i.C))
        {
            case GeneratorValue generator:
                if (generator.IsFinished)
                    return false;
                Resume(generator, FrameKind.Generator);
                return true;
            case InstanceValue instance:
                var method = instance.Class.Members.FindMethod("__next__")
                    ?? throw Raise.TypeError($"'{instance.TypeName}' object is not an iterator");
                BeginBound(method, frame, Arguments.Bind(method, [instance], []), 0, FrameKind.Next, null);
                return true;
            case var other:
                throw Raise.TypeError($"'{TypeName.Of(other)}' object is not an iterator");
        }
    }

    private static string Join(Frame frame, in Instruction i)
    {
        if (i.C == 1)
            return (string)frame.Get(i.B);
        var parts = new string[i.C];
        var length = 0L;
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part] = (string)frame.Get(i.B + part);
            length += parts[part].Length;
        }

        Values.Budgets.AllocationBudget.Charge(length, 2);
        return string.Concat(parts);
    }

    private static string Format(object value, string specification, char conversion) => conversion switch
    {
        'r' => Formatter.Format(Representation.Of(value), specification),
        's' => Formatter.Format(Representation.Str(value), specification),
        'a' => Formatter.Format(Representation.Ascii(value), specification),
        _ => Formatter.Format(value, specification),
    };
}
