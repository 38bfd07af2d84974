using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.Stalls;

/// <summary>Puts a stall into words: who waits for what, threads that wait for the same thing together.</summary>
internal static class StallFinding
{
    /// <summary>How many different waits are told; the rest is only counted.</summary>
    public const int MostClauses = 4;

    /// <param name="detected">The event that told of it.</param>
    /// <param name="threads">Who waits; not empty.</param>
    /// <param name="names">What people call them.</param>
    public static Finding Of(long detected, IReadOnlyList<StalledThread> threads, NameTable names)
    {
        // Whoever waits for a thread to end only waits for what that one waits for.
        var groups = threads
            .OrderBy(thread => thread.Wait.Kind == EventKind.JoinRequested)
            .ThenBy(thread => thread.Wait.Sequence)
            .GroupBy(thread => (thread.Wait.Kind, thread.Wait.Subject))
            .Select(group => group.ToList())
            .ToList();
        var ordered = groups.SelectMany(group => group).ToList();
        return new Finding(
            FindingKinds.Stall,
            FindingSeverity.Problem,
            Sentence(groups, names),
            [detected, .. ordered.Select(thread => thread.Wait.Sequence)],
            [.. ordered.Select(thread => thread.Thread)],
            [.. groups.Select(group => group[0].Wait).Where(wait => wait.Kind != EventKind.JoinRequested).Select(wait => wait.Subject).Distinct()]);
    }

    private static string Sentence(List<List<StalledThread>> groups, NameTable names)
    {
        // A count that stands for a single wait is no shorter than the wait.
        var told = groups.Count <= MostClauses + 1 ? groups.Count : MostClauses;
        var clauses = groups.Take(told).Select(group => Clause(group, names)).ToList();
        if (told < groups.Count)
            clauses.Add($"{NumberText.Of(groups.Skip(told).Sum(group => group.Count))} more threads wait");
        return $"Nobody can go on: {string.Join("; ", clauses)}.";
    }

    private static string Clause(List<StalledThread> group, NameTable names)
    {
        var who = ListText.Of([.. group.Select(thread => names.Text(thread.Thread))]);
        return $"{who} {(group.Count == 1 ? "waits" : "wait")} {StallReason.Of(group, names)}";
    }
}
