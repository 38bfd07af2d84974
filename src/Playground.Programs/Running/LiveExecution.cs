using System.Diagnostics;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;

namespace Playground.Programs.Running;

/// <summary>Threads of the system that run as they like, under an interpreter lock or truly side by side.</summary>
/// <param name="group">Where threads are started.</param>
/// <param name="interpreterLock">Without which no thread may run; null to let all run.</param>
/// <param name="keeper">Keeps the order of steps; null to keep none.</param>
internal sealed class LiveExecution(ThreadGroup group, ProbedInterpreterLock? interpreterLock, ScheduleKeeper? keeper) : IExecution
{
    public double Now => Stopwatch.GetElapsedTime(0).TotalSeconds;

    /// <summary>The main thread, which runs this code, does all it has to do.</summary>
    public void RunMain(ProgramThread main)
    {
        main.Probe = ProbedThread.Current;
        Run(main);
    }

    public void Launch(ProgramThread thread)
    {
        // As in CPython, who starts a thread waits until that has begun.
        var begun = new ManualResetEventSlim();
        thread.StartIn(group, () => Run(thread, begun), thread.TellEnd);
        Leave();
        try
        {
            begun.Wait();
        }
        finally
        {
            Enter();
        }
    }

    public object Perform(ProgramThread me, Operation operation)
    {
        // Within a comparison of a queue's items, others must wait until it is done: so it may not wait for them.
        if (me.IsGuarding)
            return StepTaking.Do(me, operation);
        // A step within another, such as a wait in a function that is called back: others must be able to take theirs.
        keeper?.Leave();
        if (operation.IsAlone)
        {
            keeper?.Enter(me);
            try
            {
                operation.Begin?.Invoke();
            }
            finally
            {
                keeper?.Leave();
            }

            return operation.Do(false);
        }

        var target = operation.Target!;
        if (!me.HasRequested && operation.Before is null)
            target.TellRequest(me, operation);
        if (operation.Before is null && TryDo(me, operation, me.HasRequested, out var result))
            return result;
        if (operation.Timeout == TimeSpan.Zero && operation.Before is null)
        {
            target.TellTimeUp(me, operation);
            return GiveUp(me, operation);
        }

        return Await(me, operation);
    }

    public void Sleep(ProgramThread me, TimeSpan duration)
    {
        me.MarkLine();
        Leave();
        try
        {
            ProbedThread.Sleep(duration);
        }
        finally
        {
            Enter();
        }
    }

    public void Pass(TimeSpan time)
    {
        // It goes by itself.
    }

    public void Checkpoint(ProgramThread me)
    {
        if (interpreterLock is not null && keeper?.IsTakingStep != true && !me.IsGuarding)
            interpreterLock.Checkpoint();
    }

    private object Await(ProgramThread me, Operation operation)
    {
        var target = operation.Target!;
        object result;
        Leave();
        try
        {
            if (operation.Before is { } before)
            {
                if (!before.Target!.Await(me, before, out _))
                    return GiveUp(me, operation);
                target.TellRequest(me, operation);
                if (TryDo(me, operation, false, out result) || target.Await(me, operation, out result, keeper, Timeout.InfiniteTimeSpan))
                    return result;
            }

            if (target.Await(me, operation, out result, keeper))
                return result;
        }
        finally
        {
            Enter();
        }

        return GiveUp(me, operation);
    }

    private object GiveUp(ProgramThread me, Operation operation)
    {
        keeper?.Enter(me);
        try
        {
            return operation.TimeUp!();
        }
        finally
        {
            keeper?.Leave();
        }
    }

    private bool TryDo(ProgramThread me, Operation operation, bool hasWaited, out object result)
    {
        if (keeper is null)
            return operation.Target!.TryDo(operation, hasWaited, out result);
        lock (keeper.Order)
        {
            // A step that ends by an exception is one, too.
            var isTaken = true;
            try
            {
                return isTaken = operation.Target!.TryDo(operation, hasWaited, out result);
            }
            finally
            {
                if (isTaken)
                    keeper.Add(me);
            }
        }
    }

    private void Run(ProgramThread thread, ManualResetEventSlim? begun = null)
    {
        try
        {
            try
            {
                Enter();
            }
            finally
            {
                begun?.Set();
            }

            ThreadBody.Run(thread, (function, given) => Run(thread, function, given));
        }
        catch (ThreadInterruptedException) when (thread.Machine.World.Outcome.IsOver)
        {
            // Before it had its first turn.
        }
        finally
        {
            thread.FinishLine();
            Leave();
        }
    }

    private void Run(ProgramThread thread, FunctionValue function, object[] given)
    {
        var machine = thread.Machine;
        if (keeper is null)
        {
            machine.RunThrough(function, given);
            return;
        }

        machine.AfterStep = keeper.Leave;
        for (var goesOn = machine.Begin(function, given); goesOn; goesOn = machine.Step())
        {
            if (keeper.IsFull)
            {
                machine.RunOn();
                return;
            }

            machine.World.ThrowIfOver();
            Checkpoint(thread);
            if (machine.Pending!.Kind != StepKind.Operation)
                keeper.Enter(thread);
        }
    }

    /// <summary>Does something as a thread that has the turn, such as to ask values what they are called.</summary>
    public T InTurn<T>(Func<T> body)
    {
        Enter();
        try
        {
            return body();
        }
        finally
        {
            Leave();
        }
    }

    private void Enter() => interpreterLock?.Enter();

    private void Leave()
    {
        if (interpreterLock?.IsHeld == true)
            interpreterLock.Exit();
    }
}
