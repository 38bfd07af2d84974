using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Stalls;

/// <summary>Says for what threads wait, and why it doesn't come.</summary>
internal static class StallReason
{
    /// <summary>What follows upon "waits".</summary>
    /// <param name="threads">Those that wait for the same thing in the same way.</param>
    /// <param name="names">What people call them.</param>
    public static string Of(IReadOnlyList<StalledThread> threads, NameTable names)
    {
        var wait = threads[0].Wait;
        var holders = threads[0].Holders;
        var subject = names.Text(wait.Subject);
        return wait.Kind switch
        {
            EventKind.LockRequested => $"for {subject}{HeldBy(holders, names)}",
            EventKind.SharedRequested => $"to share {subject}{HeldBy(holders, names)}",
            EventKind.SemaphoreRequested => $"for a permit of {subject}{PermitsWith(wait.Subject, holders, names)}",
            EventKind.SignalRequested => $"for {subject} to be set",
            EventKind.ConditionRequested => $"for {subject} to be notified",
            EventKind.QueuePutRequested => $"for room in {subject}",
            EventKind.QueueTakeRequested => $"for an item from {subject}",
            EventKind.BarrierRequested => $"at {subject}{Missing(wait.Subject, threads.Count, names)}",
            _ => $"for {subject} to end",
        };
    }

    private static string HeldBy(IReadOnlyList<Holder> holders, NameTable names)
    {
        if (holders.Count == 0)
            return "";
        var ended = holders.Where(holder => holder.HasEnded).ToList();
        if (ended.Count > 0)
            return $", which {Text(ended, names)} still held when {(ended.Count == 1 ? "it" : "they")} ended";
        return holders[0].IsAlone
            ? $", which {Text(holders, names)} holds"
            : $", which {Text(holders, names)} {(holders.Count == 1 ? "shares" : "share")}";
    }

    private static string PermitsWith(int semaphore, IReadOnlyList<Holder> holders, NameTable names)
    {
        var ended = holders.Where(holder => holder.HasEnded).ToList();

        // One that began without permits is used as a signal: who got one through it owes nothing.
        if (holders.Count == 0 || names.Find(semaphore) is not { Initial: > 0 })
            return "";
        if (ended.Count > 0)
            return $", of which {Text(ended, names)} still had one when {(ended.Count == 1 ? "it" : "they")} ended";
        return $", which {Text(holders, names)} {(holders.Count == 1 ? "has" : "have")}";
    }

    private static string Missing(int barrier, int arrived, NameTable names)
    {
        var missing = (names.Find(barrier)?.Initial ?? 0) - arrived;
        return missing > 0 ? $" for {NumberText.Of(missing)} more" : "";
    }

    private static string Text(IEnumerable<Holder> holders, NameTable names) =>
        ListText.Of([.. holders.Select(holder => names.Text(holder.Thread))]);
}
