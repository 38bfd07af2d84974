using System.Globalization;
using Playground.Exploration.Results;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>
/// The simplest schedule of a failure, on threads of the system, ends in that failure: each time. The suite does it a few times; the
/// environment variable PLAYGROUND_REPLAYS asks for more.
/// </summary>
public class ReplayTests
{
    private const string Usual = "20";

    private static readonly int Replays = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_REPLAYS") ?? Usual, CultureInfo.InvariantCulture);

    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_simplest_schedule_fails_each_time(string name)
    {
        var program = TinyPrograms.Get(name);
        var found = Explorer.Explore(program, new ExplorationOptions(), stop: TestContext.Current.CancellationToken);

        foreach (var failure in found.Failures.Where(Agreement.IsSeen))
        {
            for (var i = 0; i < Replays; i++)
            {
                var replayed = Replayed.Of(program, failure.Simplest);
                Assert.True(FailedSo(failure, replayed), $"{failure.Kind} {failure.Message} by {failure.Simplest}, the {i + 1}. time: {Told(replayed)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_simplest_schedule_of_an_outcome_ends_so(string name)
    {
        var program = TinyPrograms.Get(name);
        var found = Explorer.Explore(program, new ExplorationOptions(), stop: TestContext.Current.CancellationToken);

        foreach (var outcome in found.Outcomes)
        {
            var replayed = Replayed.Of(program, outcome.Simplest);
            Assert.Null(replayed.Stuck);
            Assert.Null(replayed.Result!.ScheduleProblem);
            Assert.Equal(outcome.Simplest.ToString(), replayed.Result.Schedule);
            Assert.Equal(
                Enumeration.Enumerator.Written(outcome.Variables),
                Enumeration.Enumerator.Written(replayed.Result.Variables));
        }
    }

    private static bool FailedSo(ExploredFailure failure, Replayed replayed)
    {
        if (failure.Kind == FailureKind.Deadlock)
            return replayed.Stuck is not null;
        // What goes on after the failure may get stuck, and leaves no result then.
        return replayed.Result?.ScheduleProblem is null
            && replayed.Errors.Contains($"line {failure.Lines[0]}", StringComparison.Ordinal)
            && replayed.Errors.Contains("Error", StringComparison.Ordinal);
    }

    private static string Told(Replayed replayed) =>
        $"{string.Join(", ", replayed.Stuck ?? [])} {replayed.Result?.ScheduleProblem?.Message} {replayed.Errors}";
}
