using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>Puts into words that locks were taken in orders which don't go together.</summary>
internal static class LockOrderFinding
{
    /// <summary>More steps of a circle are not told, only counted.</summary>
    private const int MostSteps = 5;

    /// <param name="cycle">The steps; the lock that one wants is the one that the next holds.</param>
    /// <param name="names">What people call them.</param>
    public static Finding Of(IReadOnlyList<LockOrderStep> cycle, NameTable names)
    {
        var steps = cycle.Select((step, index) =>
            $"{names.Text(step.Thread)}{(index == 0 ? " asked" : "")} for {names.Text(step.Wanted)} while holding {names.Text(step.Held)}");
        return new Finding(
            FindingKinds.LockOrder,
            FindingSeverity.Warning,
            $"{ListText.Of([.. steps], MostSteps)}: the next time that can be a deadlock.",
            [.. cycle.SelectMany(step => new[] { step.Requested, step.Acquired })],
            [.. cycle.Select(step => step.Thread)],
            [.. cycle.Select(step => step.Held)]);
    }
}
