using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Deadlocks;

/// <summary>
/// Who waits for whom. A deadlock is a cycle in it, found at the moment when the last wait closes it; where nobody is left
/// who could end a wait, it is a stall. Thread-safe; touched only by threads that really have to wait.
/// </summary>
/// <remarks>
/// Every thread waits for one thing, and what has an owner has one, so a thread has at most one successor and a walk finds the cycle.
/// It is exact. No deadlock is missed: a thread enters what it owns before it waits, waits are entered under one lock, so the
/// last one to enter sees all others. None is invented: an owner is removed before it gives the thing back, so a thread that has just
/// got what it waited for is not taken for a waiting one, even while its wait is still entered. And whoever stands in a walk as
/// waiting cannot have begun to wait during it, so what the threads of a ring own, they keep.
/// The graph for resources with one unit is that of Holt, "Some deadlock properties of computer systems" (1972).
/// </remarks>
internal sealed class WaitForGraph(ThreadRoster roster)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<IReadOnlyList<DeadlockLink>> _detected =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource<IReadOnlyList<DeadlockLink>> _stalled =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _waiting;

    /// <summary>Ends with the first deadlock.</summary>
    public Task<IReadOnlyList<DeadlockLink>> Detected => _detected.Task;

    /// <summary>Ends when nobody can go on any more, though there is no ring.</summary>
    public Task<IReadOnlyList<DeadlockLink>> Stalled => _stalled.Task;

    /// <summary>Enters that a thread, which runs this code, is going to wait.</summary>
    public PendingWait Begin(ProbedThread thread, Wait wait)
    {
        List<DeadlockLink>? cycle;
        lock (_lock)
        {
            thread.PendingWait = wait;
            cycle = wait.IsTimed ? null : FindCycle(thread);
        }

        if (cycle is not null)
        {
            thread.Record(EventKind.DeadlockDetected, wait.Subject, cycle.Count);
            _detected.TrySetResult(cycle);
        }

        var pending = new PendingWait(this, thread);
        if (wait.IsTimed)
            return pending;
        Interlocked.Increment(ref _waiting);
        try
        {
            LookForStall(thread, wait.Subject, ending: null);
        }
        catch (ThreadInterruptedException)
        {
            pending.Dispose();
            throw;
        }

        return pending;
    }

    /// <summary>Enters that the thread, which runs this code, waits no longer. Takes no lock: it must get through while a run is stopped.</summary>
    public void End(ProbedThread thread)
    {
        if (!thread.PendingWait!.IsTimed)
            Interlocked.Decrement(ref _waiting);
        thread.PendingWait = null;
    }

    /// <summary>The thread, which runs this code, is about to end: perhaps it was the last that could have helped the others.</summary>
    public void IsEnding(ProbedThread thread) => LookForStall(thread, subject: 0, thread);

    /// <summary>
    /// A thread has ended. Who began to wait while it ended saw it still, so this looks for them; the thread records nothing any more.
    /// </summary>
    public void HasEnded()
    {
        if (!_detected.Task.IsCompleted && roster.FindStall(Volatile.Read(ref _waiting), ending: null) is { } stalled)
            _stalled.TrySetResult(stalled);
    }

    /// <summary>Who waits beside a deadlock can't go on either, but that is no news.</summary>
    private void LookForStall(ProbedThread finder, int subject, ProbedThread? ending)
    {
        if (_detected.Task.IsCompleted || _stalled.Task.IsCompleted || roster.FindStall(Volatile.Read(ref _waiting), ending) is not { } stalled)
            return;
        finder.Record(EventKind.StallDetected, subject, stalled.Count);
        _stalled.TrySetResult(stalled);
    }

    private static List<DeadlockLink>? FindCycle(ProbedThread start)
    {
        var ring = new List<DeadlockLink>();
        var passed = new HashSet<ProbedThread>();
        var thread = start;
        do
        {
            // A cycle that the start is not part of was found when it closed.
            if (!passed.Add(thread) || thread.PendingWait is not { IsTimed: false } wait || wait.Owner is not { } owner)
                return null;
            ring.Add(new DeadlockLink(thread.Name, wait.Name, owner.Name));
            thread = owner;
        }
        while (thread != start);

        return ring;
    }
}
