using Playground.Programs.Objects;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Where a thread stands, to be taken down and gone back to.</summary>
internal sealed partial class ThreadMachine
{
    /// <summary>How many calls are under way.</summary>
    public int Depth => _depth;

    /// <summary>The exception that is being handled.</summary>
    public ExceptionValue? Handled => _handled;

    /// <summary>A call that is under way; 0 for the outermost.</summary>
    public Frame FrameAt(int depth) => _frames[depth];

    /// <summary>Leaves everything, to be led to another place.</summary>
    public void Clear()
    {
        (_depth, _handled, _escaped, _operation) = (0, null, null, null);
        (Pending, Result) = (null, null);
    }

    /// <summary>Adds a call within the last.</summary>
    /// <param name="function">What was called.</param>
    /// <param name="kind">What becomes of its result.</param>
    /// <param name="subject">The object, namespace or generator that it is about.</param>
    /// <param name="segment">The part of the stack where the next call has room.</param>
    /// <param name="start">Where in that its registers begin; not used by generators.</param>
    /// <param name="top">Where in that the room begins.</param>
    public Frame AddFrame(FunctionValue function, FrameKind kind, object? subject, int segment, int start, int top)
    {
        var frame = PushFrame();
        while (_segments.Count <= segment)
            _segments.Add(new Slot[SegmentSlots]);
        if (_segments[segment].Length < top)
            _segments[segment] = new Slot[Math.Max(SegmentSlots, top)];
        (frame.Function, frame.Code, frame.Kind, frame.Subject) = (function, function.Code, kind, subject);
        (frame.Segment, frame.Base, frame.Top) = (segment, start, top);
        frame.Registers = subject is GeneratorValue generator && kind is FrameKind.Generator or FrameKind.GeneratorEntry
            ? ((GeneratorValue)subject).Registers
            : _segments[segment];
        _frame = frame;
        return frame;
    }

    /// <summary>Stops before the instruction of the last call.</summary>
    /// <param name="handled">The exception that is being handled.</param>
    /// <param name="operation">The operation that the thread has come to; null if it is about to do something else.</param>
    public void StandBefore(ExceptionValue? handled, Threads.Operation? operation)
    {
        _handled = handled;
        var step = operation is null ? Steps.Of(World, _frame, _frame.Code.Instructions[_frame.Pc]) : null;
        Pending = step ?? new PendingStep(operation is null ? StepKind.Read : StepKind.Operation, operation?.Target, operation?.Verb, null, VisibleLine)
        {
            Operation = operation,
        };
    }
}
