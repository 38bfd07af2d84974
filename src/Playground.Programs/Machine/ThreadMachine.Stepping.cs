using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Execution step by step.</summary>
internal sealed partial class ThreadMachine
{
    private Operation? _operation;
    private bool _mayTakeStep;
    private bool _isStepOpen;

    /// <summary>Called when the instruction of a step has been executed, before what the thread does alone.</summary>
    public Action? AfterStep { get; set; }

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
            if (World.IsRecorded && Refreshed() is { Kind: not StepKind.Operation } step)
                World.Records.Tell(Thread, step);
            _operation = Pending.Operation;
            Pending = null;
            _mayTakeStep = true;
            return GoOn();
        }
    }

    /// <summary>The pending step as it is now: what it reads may have changed since the thread has come to it.</summary>
    public PendingStep? Refreshed()
    {
        using (Enter())
        {
            try
            {
                return Pending?.Operation is not null || Pending is null ? Pending : Steps.Of(World, _frame, _frame.Code.Instructions[_frame.Pc]) ?? Pending;
            }
            catch (PythonException)
            {
                return Pending;
            }
        }
    }

    private bool GoOn()
    {
        try
        {
            while (true)
            {
                try
                {
                    _isStepping = true;
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
        finally
        {
            CloseStep();
        }
    }

    private bool MustStop(Frame frame, in Instruction instruction)
    {
        if (_mayTakeStep)
        {
            _mayTakeStep = false;
            _isStepOpen = true;
            if (World.Accesses is { } taken)
                Accessed.Tell(taken, World, frame, instruction);
            return false;
        }

        CloseStep();
        Pending = Steps.Of(World, frame, instruction);
        if (World.Accesses is { } accesses)
        {
            if (Pending is not null)
                Accessed.TellArrival(accesses, Pending, frame, instruction);
            else
                Accessed.Tell(accesses, World, frame, instruction);
        }

        return Pending is not null;
    }

    private void CloseStep()
    {
        _mayTakeStep = false;
        _operation = null;
        if (!_isStepOpen)
            return;
        _isStepOpen = false;
        AfterStep?.Invoke();
    }
}
