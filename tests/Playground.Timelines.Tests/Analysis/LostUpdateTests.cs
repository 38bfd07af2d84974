using Playground.Timelines.Analysis;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis;

public sealed class LostUpdateTests
{
    private readonly Script _script = new();
    private readonly int _two;
    private readonly int _four;
    private readonly int _counter;

    public LostUpdateTests()
    {
        _two = _script.Thread("Worker-2");
        _four = _script.Thread("Worker-4");
        _counter = _script.Variable("counter", 41);
    }

    [Fact]
    public void A_write_over_a_value_that_its_thread_had_not_seen_is_explained()
    {
        _script.At(1, _four, VariableRead, _counter, 41);
        var read = _script.At(2, _two, VariableRead, _counter, 41);
        var over = _script.At(3, _four, VariableWritten, _counter, 42);
        var by = _script.At(4, _two, VariableWritten, _counter, 42);

        var (analysis, updates) = Analyse();

        Assert.Equal(new VariableUpdates(_counter, "counter", Writes: 2, InitialValue: 41, FinalValue: 42, LostUpdates: 1), updates);
        Assert.Collection(
            analysis.Findings,
            total =>
            {
                Assert.Equal((FindingKinds.LostUpdates, FindingSeverity.Problem), (total.Kind, total.Severity));
                Assert.Equal("1 of 2 updates of counter was lost.", total.Sentence);
                Assert.Equal([by, read, over], total.Sequences);
                Assert.Equal([_two, _four], total.Threads);
                Assert.Equal([_counter], total.Subjects);
            },
            single =>
            {
                Assert.Equal(FindingKinds.LostUpdate, single.Kind);
                Assert.Equal("Worker-2 wrote 42 over Worker-4's 42: both had read 41.", single.Sentence);
                Assert.Equal([by, read, over], single.Sequences);
            });
    }

    [Fact]
    public void Where_a_program_is_executed_its_lines_are_named()
    {
        _script.At(1, _four, LineReached, 0, 8);
        _script.At(2, _two, LineReached, 0, 12);
        _script.At(3, _four, VariableRead, _counter, 41);
        _script.At(4, _two, VariableRead, _counter, 41);
        _script.At(5, _four, VariableWritten, _counter, 42);
        _script.At(6, _two, VariableWritten, _counter, 42);

        var (analysis, _) = Analyse();

        Assert.Equal(
            [
                "1 of 2 updates of counter in lines 8 and 12 was lost.",
                "Worker-2 wrote 42 over Worker-4's 42 in line 12: both had read 41.",
            ],
            analysis.Findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_write_belongs_to_the_line_that_its_own_thread_is_at()
    {
        _script.At(1, _two, LineReached, 0, 8);
        _script.At(2, _two, VariableRead, _counter, 41);
        _script.At(3, _four, LineReached, 0, 8);
        _script.At(4, _four, VariableRead, _counter, 41);
        _script.At(5, _four, VariableWritten, _counter, 42);
        _script.At(6, _four, LineReached, 0, 9);
        _script.At(7, _two, VariableWritten, _counter, 42);

        var (analysis, _) = Analyse();

        Assert.Equal(
            [
                "1 of 2 updates of counter in line 8 was lost.",
                "Worker-2 wrote 42 over Worker-4's 42 in line 8: both had read 41.",
            ],
            analysis.Findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_stale_write_loses_everything_since_its_read()
    {
        _script.At(1, _two, VariableRead, _counter, 41);
        for (var i = 0; i < 5_000; i++)
        {
            _script.At(10 + (2 * i), _four, VariableRead, _counter, 41 + i);
            _script.At(11 + (2 * i), _four, VariableWritten, _counter, 42 + i);
        }

        _script.At(20_000, _two, VariableWritten, _counter, 42);

        var (analysis, updates) = Analyse();

        Assert.Equal(5_000, updates.LostUpdates);
        Assert.Equal(
            [
                "5\u202F000 of 5\u202F001 updates of counter were lost.",
                "Worker-2 wrote 42 over Worker-4's 5\u202F041: it had read 41 before that.",
            ],
            analysis.Findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_stale_write_is_blamed_for_what_the_log_has_before_it_not_for_what_comes_after()
    {
        var read = _script.At(1, _two, VariableRead, _counter, 41);
        _script.At(2, _four, VariableRead, _counter, 41);
        var over = _script.At(3, _four, VariableWritten, _counter, 42);
        _script.At(4, _four, VariableRead, _counter, 42);
        var by = _script.At(5, _two, VariableWritten, _counter, 42);
        _script.At(6, _four, VariableWritten, _counter, 43);

        var single = Analyse().Analysis.Findings[1];

        Assert.Equal("Worker-2 wrote 42 over Worker-4's 42: both had read 41.", single.Sentence);
        Assert.Equal([by, read, over], single.Sequences);
    }

    [Fact]
    public void At_most_five_cases_are_told_one_by_one()
    {
        for (var i = 0; i < 20; i++)
        {
            var t = 10 * i;
            _script.At(t, _two, VariableRead, _counter, 41 + i);
            _script.At(t + 1, _four, VariableRead, _counter, 41 + i);
            _script.At(t + 2, _two, VariableWritten, _counter, 42 + i);
            _script.At(t + 3, _four, VariableWritten, _counter, 42 + i);
        }

        var (analysis, updates) = Analyse();

        Assert.Equal(20, updates.LostUpdates);
        Assert.Equal(6, analysis.Findings.Count);
    }

    [Fact]
    public void Writes_logged_in_the_wrong_order_are_no_loss_where_their_spans_overlap()
    {
        // Worker-4 wrote 42, and lost its processor before it could say so.
        _script.At(1, _four, VariableRead, _counter, 41);
        _script.At(2, _two, VariableRead, _counter, 42);
        _script.At(3, _two, VariableWritten, _counter, 43);
        _script.At(4, _four, VariableWritten, _counter, 42);

        AssertNothingLost(final: 43);
    }

    [Fact]
    public void Atomic_updates_are_never_lost_whatever_their_order()
    {
        _script.At(1, _two, VariableUpdated, _counter, 43, 1);
        _script.At(2, _two, VariableUpdated, _counter, 44, 1);
        _script.At(3, _four, VariableUpdated, _counter, 42, 1);

        AssertNothingLost(final: 44);
    }

    [Fact]
    public void An_atomic_update_can_be_overwritten_by_a_plain_write()
    {
        _script.At(1, _two, VariableRead, _counter, 41);
        _script.At(2, _four, VariableUpdated, _counter, 42, 1);
        _script.At(3, _two, VariableWritten, _counter, 42);

        Assert.Equal("Worker-2 wrote 42 over Worker-4's 42: both had read 41.", Analyse().Analysis.Findings[1].Sentence);
    }

    [Fact]
    public void A_write_without_a_read_begins_anew()
    {
        _script.At(1, _two, VariableRead, _counter, 41);
        _script.At(2, _two, VariableWritten, _counter, 42);
        _script.At(3, _four, VariableWritten, _counter, 0);
        _script.At(4, _two, VariableRead, _counter, 0);
        _script.At(5, _two, VariableWritten, _counter, 1);

        AssertNothingLost(final: 1);
    }

    [Fact]
    public void A_reset_that_is_overwritten_is_one_lost_write_and_upsets_no_sum()
    {
        for (var i = 0; i < 100; i++)
        {
            _script.At(10 * i, _two, VariableRead, _counter, 41 + i);
            _script.At((10 * i) + 1, _two, VariableWritten, _counter, 42 + i);
        }

        _script.At(2_000, _two, VariableRead, _counter, 141);
        _script.At(2_001, _four, VariableWritten, _counter, 0);
        _script.At(2_002, _two, VariableWritten, _counter, 142);

        var (analysis, updates) = Analyse();

        Assert.Equal(1, updates.LostUpdates);
        Assert.Equal("Worker-2 wrote 142 over Worker-4's 0: it had read 141 before that.", analysis.Findings[1].Sentence);
    }

    [Fact]
    public void Updates_by_different_amounts_are_lost_if_the_final_value_does_not_descend_from_them()
    {
        _script.At(1, _two, VariableRead, _counter, 41);
        _script.At(2, _four, VariableRead, _counter, 41);
        _script.At(3, _four, VariableWritten, _counter, 141); // +100, lost
        _script.At(4, _four, VariableRead, _counter, 141);
        _script.At(5, _four, VariableWritten, _counter, 121); // -20, lost
        _script.At(6, _two, VariableWritten, _counter, 48); // +7

        var (_, updates) = Analyse();

        Assert.Equal((2, 48), (updates.LostUpdates, updates.FinalValue));
    }

    [Fact]
    public void A_value_that_comes_back_is_no_loss()
    {
        _script.At(1, _two, VariableRead, _counter, 41);
        _script.At(2, _two, VariableWritten, _counter, 42);
        _script.At(3, _four, VariableRead, _counter, 42);
        _script.At(4, _four, VariableWritten, _counter, 41);
        _script.At(5, _two, VariableRead, _counter, 41);
        _script.At(6, _two, VariableWritten, _counter, 40);

        AssertNothingLost(final: 40);
    }

    [Fact]
    public void Values_that_nobody_is_known_to_have_written_are_no_ground_for_a_claim()
    {
        _script.At(1, _two, VariableRead, _counter, 1_000);
        _script.At(2, _two, VariableWritten, _counter, 1_001);

        AssertNothingLost(final: 1_001);
    }

    private void AssertNothingLost(long final)
    {
        var (analysis, updates) = Analyse();
        Assert.Equal((0, final), (updates.LostUpdates, updates.FinalValue));
        Assert.Empty(analysis.Findings);
    }

    private (TimelineAnalysis Analysis, VariableUpdates Updates) Analyse()
    {
        var analysis = TimelineAnalysis.Of(_script.ToLog());
        return (analysis, Assert.Single(analysis.Variables));
    }
}
