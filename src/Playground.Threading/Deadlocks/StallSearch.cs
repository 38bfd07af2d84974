using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>Finds that all threads of a run wait and nobody is left who could end a wait: a deadlock without a ring.</summary>
/// <remarks>
/// It looks twice at every thread. Waits are objects, one each, and a thread enters and removes its own, so a thread that stands in
/// the same wait both times stood in it at the moment between the two looks, as all others did. A wait that was over then is so still,
/// unless another thread has gone on to take what it waits for, and that one's wait has changed. So whatever is found is a stall, and it stays one.
/// None is missed: the last thread to begin its wait, or to end, looks after it has entered that.
/// </remarks>
internal static class StallSearch
{
    /// <summary>The threads, each with what it waits for, if none of them can go on.</summary>
    /// <param name="threads">All that live; none may be added or removed meanwhile.</param>
    /// <param name="ending">The thread that looks because it is about to end, if it does: whoever joins it will go on.</param>
    public static IReadOnlyList<DeadlockLink>? Of(IReadOnlyCollection<ProbedThread> threads, ProbedThread? ending)
    {
        var waits = new List<(ProbedThread Thread, Wait Wait)>(threads.Count);
        foreach (var thread in threads)
        {
            if (thread == ending)
                continue;
            if (!IsStuck(thread, ending, out var wait))
                return null;
            waits.Add((thread, wait));
        }

        if (waits.Count == 0 || waits.Exists(entry => !IsStuck(entry.Thread, ending, out var wait) || wait != entry.Wait))
            return null;
        return [.. waits.Select(entry => new DeadlockLink(entry.Thread.Name, entry.Wait.Name, entry.Wait.Owner?.Name))];
    }

    private static bool IsStuck(ProbedThread thread, ProbedThread? ending, out Wait wait)
    {
        wait = thread.PendingWait!;
        return !thread.IsInterrupted && wait is { IsTimed: false, IsOver: false } && (ending is null || !wait.EndsWith(ending));
    }
}
