using System.Numerics;
using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Server.Tests.Explorations;

/// <summary>What searches find.</summary>
internal static class Found
{
    /// <summary>More than a double can hold exactly.</summary>
    public static readonly BigInteger Many = BigInteger.Parse("5614752354321098765432109", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everything there is: one outcome, one failure, one race.</summary>
    public static ExplorationResult Everything { get; } = new(
        IsComplete: true,
        BoundedBy: null,
        States: 300,
        Transitions: 500,
        Interleavings: Many,
        [new ExploredOutcome([new ProgramVariable("counter", "2")], null, Many, 0.375, "3/8", Steps("A3B2A"), 1)],
        [new ExploredFailure(FailureKind.PartialDeadlock, "B and C wait.", ["B", "C"], [4, 7], null, null, Steps("AB2"), 0)],
        [new DataRace("counter", ["B", "C"], [4, 4], [true, false], Steps("A2"))],
        TimeSpan.FromMilliseconds(1500),
        PeakBytes: 4096);

    /// <summary>A part of it.</summary>
    public static ExplorationResult Some(ExplorationBound bound) =>
        Everything with { IsComplete = false, BoundedBy = bound, Interleavings = null };

    /// <summary>Everything, with so many outcomes, each with so many characters of output.</summary>
    public static ExplorationResult Outcomes(int count, int characters = 1) => Everything with
    {
        Outcomes = [.. Enumerable.Range(0, count).Select(i => new ExploredOutcome([], [new string('x', characters)], i, null, null, Steps("A"), 0))],
    };

    public static Schedule Steps(string text)
    {
        Assert.True(Schedule.TryParse(text, out var schedule, out var problem), problem);
        return schedule;
    }
}
