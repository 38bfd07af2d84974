using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Execution step by step.</summary>
internal sealed partial class ThreadMachine
{
    private bool _mayTakeStep;

    /// <summary>What the thread does next; null before it has begun and after it has ended.</summary>
    public PendingStep? Pending { get; private set; }

    /// <summary>What it ended with; null as long as it has not, or if it ended by an exception.</summary>
    public object? Result { get; private set; }

    /// <summary>Goes on to before the first step.</summary>
    /// <param name="function">What the thread does.</param>
    /// <param name="given">The arguments.</param>
    /// <returns>False if it ended without a step.</returns>
    /// <exception cref="PythonException">What ended it.</exception>
    public bool Begin(FunctionValue function, params object[] given)
    {
        using (Enter())
        {
            BeginBound(function, null, Arguments.Bind(function, given, []), 0, FrameKind.Entry, null);
            return GoOn();
        }
    }

    /// <summary>Takes the pending step, and goes on to before the next one.</summary>
    /// <returns>False if it ended.</returns>
    /// <exception cref="PythonException">What ended it.</exception>
    public bool Step()
    {
        if (Pending is null)
            throw new InvalidOperationException("The thread has no step to take.");
        using (Enter())
        {
            Pending = null;
            _mayTakeStep = true;
            return GoOn();
        }
    }

    private bool GoOn()
    {
        while (true)
        {
            try
            {
                Result = Execute<SteppingMode>();
                if (Pending is not null)
                    return true;
                if (Result is not null)
                    return false;
            }
            catch (PythonException exception)
            {
                if (Unwind(Raised(exception.Value)))
                    continue;
            }

            var escaped = _escaped!;
            _escaped = null;
            throw new PythonException(escaped);
        }
    }

    private bool MustStop(Frame frame, in Instruction instruction)
    {
        if (_mayTakeStep)
        {
            _mayTakeStep = false;
            return false;
        }

        Pending = Steps.Of(World, frame, instruction);
        return Pending is not null;
    }
}
