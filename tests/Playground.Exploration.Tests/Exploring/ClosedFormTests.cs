using System.Numerics;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.ClosedForms;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>What can be said of programs of any size by a formula, far beyond what could be gone one by one.</summary>
public class ClosedFormTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(2, 2)]
    [InlineData(2, 10)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    public void Unlocked_increments_reach_exactly_the_totals_from_two_to_all_or_from_one_if_each_adds_once(int threads, int times)
    {
        var found = Explore(Forms.Increments(threads, times));

        var least = threads == 1 ? times : Math.Min(2, times);
        Assert.Equal(
            Enumerable.Range(least, (threads * times) - least + 1),
            found.Outcomes.Select(outcome => int.Parse(Assert.Single(outcome.Variables, one => one.Name == "counter").Value, null)).Order());
        Assert.Empty(found.Failures);
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(3, 5)]
    [InlineData(4, 2)]
    public void Unlocked_increments_reach_each_total_as_often_and_as_likely_as_a_recurrence_says(int threads, int times)
    {
        var expected = IncrementTotals.Of(threads, times);

        var found = Explore(Forms.Increments(threads, times));

        // 3 threads of 5 increments: some 10¹³ interleavings of 33 steps each.
        Assert.Equal(Interleavings.OfStarted(threads, 2 * times), found.Interleavings);
        Assert.Equal(
            expected.Select(total => $"{total.Key}: {total.Value.Ways}, {total.Value.Probability}").Order(),
            found.Outcomes.Select(outcome => $"{outcome.Variables[0].Value}: {outcome.Interleavings}, {outcome.ExactProbability ?? expected[int.Parse(outcome.Variables[0].Value, null)].Probability.ToString()}").Order());
        Assert.All(found.Outcomes, outcome => Assert.Equal(expected[int.Parse(outcome.Variables[0].Value, null)].Probability.ToDouble(), outcome.Probability!.Value, 1e-9));
    }

    [Theory]
    [InlineData(2, 12)]
    [InlineData(3, 8)]
    [InlineData(4, 5)]
    [InlineData(5, 3)]
    public void Independent_threads_have_as_many_interleavings_as_the_formulas_say(int threads, int steps)
    {
        Assert.Equal(Interleavings.OfStarted(threads, steps), Explore(Forms.Independent(threads, steps)).Interleavings);
        Assert.Equal(Interleavings.OfIndependent(threads, steps), Explore(Forms.IndependentAtOnce(threads, steps)).Interleavings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Locked_sections_come_in_every_order(int threads)
    {
        var found = Explore(Forms.Locked(threads));

        Assert.Equal(Interleavings.Factorial(threads), found.Outcomes.Count);
        Assert.Empty(found.Failures);
        Assert.Empty(found.Races);
    }

    [Fact]
    public void Probabilities_add_up_to_one()
    {
        var found = Explore(Forms.Increments(3, 3));

        Assert.Equal(1, found.Outcomes.Sum(outcome => outcome.Probability!.Value), 1e-12);
        Assert.Equal(found.Interleavings, found.Outcomes.Aggregate(BigInteger.Zero, (sum, outcome) => sum + outcome.Interleavings!.Value));
    }

    private static ExplorationResult Explore(string source)
    {
        var found = Explorer.Explore(TinyPrograms.Compile(source), new ExplorationOptions(), stop: TestContext.Current.CancellationToken);
        Assert.True(found.IsComplete, $"{found.BoundedBy}");
        return found;
    }
}
