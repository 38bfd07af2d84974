using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis;

/// <summary>Puts a deadlock into words.</summary>
internal static class DeadlockFinding
{
    /// <param name="detected">The event that told of it.</param>
    /// <param name="cycle">The waits; the holder of each is the waiting thread of the next.</param>
    /// <param name="names">What people call them.</param>
    public static Finding Of(long detected, IReadOnlyList<DeadlockLink> cycle, NameTable names) =>
        new(
            FindingKinds.Deadlock,
            FindingSeverity.Problem,
            Sentence(cycle, names),
            [detected, .. Events(cycle)],
            [.. cycle.Select(link => link.Thread)],
            [.. cycle.Where(link => !link.IsJoin).Select(link => link.Subject)]);

    private static IEnumerable<long> Events(IReadOnlyList<DeadlockLink> cycle)
    {
        for (var i = 0; i < cycle.Count; i++)
        {
            // What a thread holds is what the one before it waits for.
            var held = cycle[(i + cycle.Count - 1) % cycle.Count];
            yield return cycle[i].Requested;
            if (!held.IsJoin)
                yield return held.Acquired;
        }
    }

    private static string Sentence(IReadOnlyList<DeadlockLink> cycle, NameTable names) => cycle.Count switch
    {
        1 => $"Deadlock: {OfOne(cycle[0], names)}.",
        2 => $"Deadlock: {OfTwo(cycle[0], cycle[1], names)}; {OfTwo(cycle[1], cycle[0], names)}.",
        _ => $"Deadlock of {NumberText.Of(cycle.Count)} threads: {string.Join("; ", cycle.Select(link => OfMany(link, names)))}.",
    };

    private static string OfOne(in DeadlockLink link, NameTable names) => link.IsJoin
        ? $"{names.Text(link.Thread)} waits for itself to end"
        : $"{names.Text(link.Thread)} waits for {names.Text(link.Subject)}, which it holds itself";

    private static string OfTwo(in DeadlockLink link, in DeadlockLink other, NameTable names)
    {
        var holds = other.IsJoin ? "" : $"holds {names.Text(other.Subject)} and ";
        var waits = link.IsJoin
            ? $"waits for {names.Text(link.Holder)} to end"
            : $"waits for {names.Text(link.Subject)}, which {names.Text(link.Holder)} holds";
        return $"{names.Text(link.Thread)} {holds}{waits}";
    }

    private static string OfMany(in DeadlockLink link, NameTable names) => link.IsJoin
        ? $"{names.Text(link.Thread)} waits for {names.Text(link.Holder)} to end"
        : $"{names.Text(link.Thread)} waits for {names.Text(link.Subject)} held by {names.Text(link.Holder)}";
}
