using CsCheck;
using Playground.Timelines.Analysis;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Tests.Analysis;

/// <summary>Simulated interleavings, in which what really happened is known.</summary>
public sealed class LostUpdateProperties
{
    private static readonly Gen<int[]> Turns = Gen.Int[0, 3].Array[1, 300];

    [Fact]
    public void Lost_is_expected_minus_actual_in_every_interleaving() =>
        Gen.Select(Turns, Gen.Int, Gen.Bool).Sample((turns, seed, isLate) =>
        {
            var race = CounterSimulation.Race(turns, step: _ => 3, isLate ? new Random(seed) : null);
            var analysis = TimelineAnalysis.Of(race.Log);
            var updates = Assert.Single(analysis.Variables);

            Assert.Equal(race.Updates - (race.Final / 3), updates.LostUpdates);
            Assert.Equal(race.Final, updates.FinalValue);
            Assert.Equal(updates.LostUpdates > 0, analysis.Findings.Any(finding => finding.Kind == FindingKinds.LostUpdates));
        });

    [Fact]
    public void Lost_is_what_the_final_value_does_not_contain_where_amounts_differ() =>
        Gen.Select(Turns, Gen.Int).Where((turns, _) => turns.Length <= 120).Sample((turns, seed) =>
        {
            // Powers of two: a value tells which updates it contains.
            var race = CounterSimulation.Race(turns, step: i => 1L << i, new Random(seed));

            Assert.Equal(race.Updates - long.PopCount(race.Final), Assert.Single(TimelineAnalysis.Of(race.Log).Variables).LostUpdates);
        });

    [Fact]
    public void Serialised_updates_are_never_blamed_even_if_stamped_late() =>
        Gen.Select(Turns, Gen.Int, Gen.Bool).Sample((turns, seed, isAtomic) =>
        {
            var run = CounterSimulation.Serialised(turns, isAtomic, new Random(seed));
            var analysis = TimelineAnalysis.Of(run.Log);

            Assert.Empty(analysis.Findings);
            Assert.Equal(run.Final, Assert.Single(analysis.Variables).FinalValue);
        });
}
