using System.Numerics;
using Playground.Server.Explorations.Results;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Explorations;

/// <summary>An answer is never huge, and never tells less than it knows how many there are.</summary>
public sealed class ExplorationAnswerTests
{
    [Fact]
    public void Lists_end_where_the_limit_is_and_the_counts_tell_how_many_there_are()
    {
        var many = Found.Outcomes(30) with
        {
            Failures = [.. Enumerable.Repeat(Found.Everything.Failures[0], 20)],
            Races = [.. Enumerable.Repeat(Found.Everything.Races[0], 10)],
        };

        var answer = ExplorationResultView.Of(many, new PlaygroundLimits { ExplorationEntries = 15 });

        Assert.Equal((30, 20, 10), (answer.OutcomeCount, answer.FailureCount, answer.RaceCount));
        Assert.Equal((15, 15, 10), (answer.Outcomes.Count, answer.Failures.Count, answer.Races.Count));
        Assert.Equal(Enumerable.Range(0, 15).Select(i => $"{i}"), answer.Outcomes.Select(outcome => outcome.Interleavings));
    }

    [Fact]
    public void Long_entries_are_fewer_but_one_is_always_there()
    {
        var limits = new PlaygroundLimits { ExplorationCharacters = 1000 };

        Assert.Equal(3, ExplorationResultView.Of(Found.Outcomes(30, characters: 300), limits).Outcomes.Count);
        Assert.Single(ExplorationResultView.Of(Found.Outcomes(30, characters: 5000), limits).Outcomes);
        Assert.Empty(ExplorationResultView.Of(Found.Outcomes(0), limits).Outcomes);
    }

    [Fact]
    public void The_number_of_interleavings_is_exact_whatever_it_is()
    {
        var number = BigInteger.Pow(7, 3000);

        var answer = ExplorationResultView.Of(Found.Everything with { Interleavings = number }, new PlaygroundLimits());

        Assert.Equal(number, BigInteger.Parse(answer.Interleavings!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_took_no_time_has_no_rate() =>
        Assert.Equal(0, ExplorationResultView.Of(Found.Everything with { Duration = TimeSpan.Zero }, new PlaygroundLimits()).StatesPerSecond);

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void Memory_is_told_as_it_grows_with_the_texts(int characters)
    {
        var answer = ExplorationResultView.Of(Found.Outcomes(100, characters), new PlaygroundLimits());

        Assert.InRange(answer.Bytes, 100L * characters * sizeof(char), 100L * (characters + 1000) * sizeof(char));
    }
}
