using System.Numerics;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.ClosedForms;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>The enumerator, which the explorer is measured by, itself measured by what can be counted by hand or by a formula.</summary>
public class EnumeratorTests
{
    [Fact]
    public void Two_threads_that_add_one_have_ten_interleavings_as_counted_by_hand()
    {
        var all = Enumerator.All(TinyPrograms.Get("increments_2_times_1"));

        // B takes two steps, C too, but none before it is started. If B has taken none by then there are 4·3/2 = 6 orders of the rest; if one,
        // 3 of one and two; if both, 1. C is never overtaken but where each reads before the other has written: 4 + 2 of them lose one.
        Assert.Equal(10, all.Interleavings);
        Assert.Equal(["counter=1", "counter=2"], all.Outcomes.Keys.Order());
        Assert.Equal(6, all.Outcomes["counter=1"].Interleavings);
        Assert.Equal(4, all.Outcomes["counter=2"].Interleavings);
        // One update is lost if C begins before B has written: A starts C in the second step or the third, and then each reads first.
        Assert.Equal("3/8", all.Outcomes["counter=1"].Probability.ToString());
        Assert.Equal("A3BC2BA", all.Outcomes["counter=1"].Simplest!.ToString());
        Assert.Equal(1, all.Outcomes["counter=1"].Simplest!.Preemptions);
        Assert.Equal("A3B2C2A", all.Outcomes["counter=2"].Simplest!.ToString());
        Assert.Equal(0, all.Outcomes["counter=2"].Simplest!.Preemptions);
        Assert.Empty(all.Failures);
    }

    [Fact]
    public void Two_threads_that_take_two_locks_crosswise_have_three_ways_to_stand_still_as_counted_by_hand()
    {
        var all = Enumerator.All(TinyPrograms.Get("bank_transfers_deadlock"));

        // A starts B and C; each takes its first lock before the other's second: B C, C B, or B before C is even started.
        var (deadlock, tally) = Assert.Single(all.Failures);
        Assert.Equal(new FailureKey(FailureKind.Deadlock, "ABC", "0,7,13"), deadlock);
        Assert.Equal(3, tally.Interleavings);
        // After both are started either goes first, then the other follows with 1/2; before, B is chosen with 1/2, not again with 1/2,
        // and then C with 1/2.
        Assert.Equal("3/8", tally.Probability.ToString());
        Assert.Equal("A4BC", tally.Simplest!.ToString());
        Assert.Equal(1, tally.Simplest.Preemptions);
    }

    [Fact]
    public void A_failure_counts_for_its_interleavings_and_they_for_how_they_end()
    {
        var all = Enumerator.All(TinyPrograms.Get("failed_assertion_of_an_invariant"));

        var (failure, tally) = Assert.Single(all.Failures);
        Assert.Equal(new FailureKey(FailureKind.Assertion, "", "8"), failure);
        Assert.Equal("A4BC2", tally.Simplest!.ToString());
        Assert.Equal(all.Interleavings, Assert.Single(all.Outcomes).Value.Interleavings);
        Assert.True(tally.Interleavings < all.Interleavings);
    }

    [Fact]
    public void Printed_text_tells_outcomes_apart_if_asked()
    {
        var program = TinyPrograms.Compile(
            """
            import threading
            x = 0
            def work():
                global x
                x = 1
            t = threading.Thread(target=work)
            t.start()
            print("before" if x == 0 else "after")
            """);

        Assert.Equal(["x=1"], Enumerator.All(program).Outcomes.Keys);
        Assert.Equal(["x=1 | after", "x=1 | before"], Enumerator.All(program, distinguishesOutput: true).Outcomes.Keys.Order());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public void Independent_threads_have_as_many_interleavings_as_the_formula_says(int threads, int steps)
    {
        var started = Enumerator.All(TinyPrograms.Compile(Forms.Independent(threads, steps)));
        Assert.Equal(Interleavings.OfStarted(threads, steps), started.Interleavings);
        Assert.Equal(Fraction.One, Assert.Single(started.Outcomes).Value.Probability);

        var atOnce = Enumerator.All(TinyPrograms.Compile(Forms.IndependentAtOnce(threads, steps)));
        Assert.Equal(Interleavings.OfIndependent(threads, steps), atOnce.Interleavings);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    public void Unlocked_increments_reach_the_totals_that_the_recurrence_says(int threads, int times)
    {
        var expected = IncrementTotals.Of(threads, times);

        var found = Enumerator.All(TinyPrograms.Compile(Forms.Increments(threads, times)));

        Assert.Equal(
            expected.Select(total => $"counter={total.Key}: {total.Value.Ways}, {total.Value.Probability}").Order(),
            found.Outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value.Interleavings}, {outcome.Value.Probability}").Order());
        Assert.Equal(Interleavings.OfStarted(threads, 2 * times), found.Interleavings);
    }

    [Fact]
    public void The_recurrence_agrees_with_the_formula_and_with_what_is_known_of_the_totals()
    {
        for (var threads = 1; threads <= 3; threads++)
        {
            for (var times = 1; times <= 4; times++)
            {
                var totals = IncrementTotals.Of(threads, times);
                Assert.Equal(Interleavings.OfStarted(threads, 2 * times), totals.Values.Aggregate(BigInteger.Zero, (sum, total) => sum + total.Ways));
                Assert.Equal(Fraction.One, totals.Values.Aggregate(Fraction.Zero, (sum, total) => sum + total.Probability));
                var least = threads == 1 ? times : Math.Min(2, times);
                Assert.Equal(Enumerable.Range(least, (threads * times) - least + 1), totals.Keys.Order());
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Locked_sections_come_in_every_order(int threads)
    {
        var all = Enumerator.All(TinyPrograms.Compile(Forms.Locked(threads)));

        Assert.Equal(Interleavings.Factorial(threads), all.Outcomes.Count);
        Assert.Empty(all.Failures);
    }

    [Fact]
    public void Too_many_interleavings_are_refused_with_a_number()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Enumerator.All(TinyPrograms.Compile(Forms.Independent(2, 2)), most: 9));

        Assert.Equal("The program has more than 9 interleavings: too many to go them one by one.", refused.Message);
    }

    [Fact]
    public void An_interleaving_that_never_ends_is_refused()
    {
        var program = TinyPrograms.Compile("x = 0\ndef count():\n    global x\n    while True:\n        x += 1\ncount()");

        var refused = Assert.Throws<InvalidOperationException>(() => Enumerator.All(program));

        Assert.Equal("An interleaving has more than 1000 steps: perhaps it never ends.", refused.Message);
    }

    [Fact]
    public void Every_tiny_program_ends_or_stands_still_with_certainty()
    {
        Assert.True(TinyPrograms.Names.Count() >= 40);
        foreach (var name in TinyPrograms.Names.Except(["philosophers_3", "philosophers_3_in_order", "flags_naive_mutual_exclusion", "semaphore_of_two_lets_two_in"]))
        {
            var all = Enumerator.All(TinyPrograms.Get(name));
            var ends = all.Outcomes.Values.Concat(all.Failures.Where(failure => failure.Key.Kind == FailureKind.Deadlock).Select(failure => failure.Value)).ToList();
            Assert.Equal(Fraction.One, ends.Aggregate(Fraction.Zero, (sum, end) => sum + end.Probability));
            Assert.Equal(all.Interleavings, ends.Aggregate(BigInteger.Zero, (sum, end) => sum + end.Interleavings));
        }
    }
}
