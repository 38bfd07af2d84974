using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Exceptions of the program on their way to a handler.</summary>
internal sealed partial class ThreadMachine
{
    /// <summary>Gives an exception that is raised its context: what is being handled.</summary>
    private ExceptionValue Raised(ExceptionValue exception)
    {
        if (_handled is null || ReferenceEquals(_handled, exception))
            return exception;
        // A chain must never lead back to where it began.
        for (var other = _handled; other.Context is { } context; other = context)
        {
            if (ReferenceEquals(context, exception))
            {
                other.Context = null;
                break;
            }
        }

        exception.Context = _handled;
        return exception;
    }

    /// <summary>Leads an exception to its handler, frame by frame.</summary>
    /// <param name="exception">What was raised.</param>
    /// <param name="isAgain">Whether this place has seen it already.</param>
    /// <returns>False if nobody handled it up to where this run began; it is in <see cref="_escaped"/> then.</returns>
    private bool Unwind(ExceptionValue exception, bool isAgain = false)
    {
        while (true)
        {
            var frame = _frame;
            if (!isAgain && !frame.Code.IsHidden)
                exception.Traceback.Add(new TracebackEntry(frame.Code.Name, frame.Line));
            isAgain = false;
            if (Handle(frame, exception))
                return true;
            PopFrame();
            switch (frame.Kind)
            {
                case FrameKind.Entry:
                    _escaped = exception;
                    return false;
                case FrameKind.Generator or FrameKind.GeneratorEntry:
                    Finish(frame);
                    exception = Converted(exception);
                    if (frame.Kind == FrameKind.Generator)
                        break;
                    _escaped = exception;
                    return false;
                case FrameKind.Next when exception.Type.IsSubclassOf(ExceptionTypes.StopIteration):
                    _frame.Pc = _frame.Code.Instructions[_frame.Pc].A;
                    return true;
            }
        }
    }

    private bool Handle(Frame frame, ExceptionValue exception)
    {
        foreach (var range in frame.Code.Handlers)
        {
            if (frame.Pc < range.Start || frame.Pc >= range.End)
                continue;
            if (range.Target == HandlerRange.Restore)
            {
                _handled = frame.Get(range.Register + 1) as ExceptionValue;
                continue;
            }

            frame.Set(range.Register, exception);
            frame.Pc = range.Target;
            return true;
        }

        return false;
    }

    /// <summary>A generator must not end a loop by an exception of its own.</summary>
    private static ExceptionValue Converted(ExceptionValue exception)
    {
        if (!exception.Type.IsSubclassOf(ExceptionTypes.StopIteration))
            return exception;
        return new ExceptionValue(ExceptionTypes.RuntimeError, new TupleValue(["generator raised StopIteration"]))
        {
            Cause = exception,
            Context = exception,
            SuppressesContext = true,
        };
    }

    /// <summary>The exception of a <c>raise</c>.</summary>
    private ExceptionValue ToRaise(object value, object? cause)
    {
        var exception = value switch
        {
            ExceptionValue ready => ready,
            ExceptionClass type => (ExceptionValue)CallWithin(type, [], []),
            ExceptionType type => new ExceptionValue(type, TupleValue.Empty),
            _ => throw Raise.TypeError("exceptions must derive from BaseException"),
        };
        if (cause is not null)
        {
            exception.Cause = cause switch
            {
                NoneValue => null,
                ExceptionValue ready => ready,
                ExceptionClass type => (ExceptionValue)CallWithin(type, [], []),
                ExceptionType type => new ExceptionValue(type, TupleValue.Empty),
                _ => throw Raise.TypeError("exception causes must derive from BaseException"),
            };
            exception.SuppressesContext = true;
        }

        return exception;
    }

    /// <summary>Whether an exception is of a class, or of one in a tuple.</summary>
    private static bool IsCaught(object exception, object types)
    {
        if (types is ExceptionType one)
            return ((ExceptionValue)exception).Type.IsSubclassOf(one);
        if (types is TupleValue several)
        {
            foreach (var type in several.Span)
            {
                if (type is not ExceptionType)
                    throw NotCatchable();
            }

            foreach (var type in several.Span)
            {
                if (((ExceptionValue)exception).Type.IsSubclassOf((ExceptionType)type))
                    return true;
            }

            return false;
        }

        throw NotCatchable();
    }

    private static PythonException NotCatchable() =>
        Raise.TypeError("catching classes that do not inherit from BaseException is not allowed");
}
