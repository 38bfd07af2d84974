using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.LockOrders;

public sealed class LockOrderTests
{
    private readonly Script _script = new();
    private readonly int _one;
    private readonly int _two;
    private readonly int _left;
    private readonly int _right;
    private long _now;

    public LockOrderTests()
    {
        _one = _script.Thread("Worker-1");
        _two = _script.Thread("Worker-2");
        _left = _script.Lock("left");
        _right = _script.Lock("right");
    }

    [Fact]
    public void Two_locks_taken_in_both_orders_are_told_of_although_it_went_well()
    {
        var first = Take(_one, _left, _right);
        var second = Take(_two, _right, _left);

        var finding = Assert.Single(Findings());

        Assert.Equal(
            "Worker-1 asked for right while holding left and Worker-2 for left while holding right: the next time that can be a deadlock.",
            finding.Sentence);
        Assert.Equal((FindingKinds.LockOrder, FindingSeverity.Warning), (finding.Kind, finding.Severity));
        Assert.Equal([first[1].Requested, first[0].Acquired, second[1].Requested, second[0].Acquired], finding.Sequences);
        Assert.Equal([_one, _two], finding.Threads);
        Assert.Equal([_left, _right], finding.Subjects);
    }

    [Fact]
    public void One_order_is_fine()
    {
        Take(_one, _left, _right);
        Take(_two, _left, _right);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_thread_alone_does_not_stand_in_its_own_way()
    {
        Take(_one, _left, _right);
        Take(_one, _right, _left);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Locks_taken_one_after_the_other_have_no_order()
    {
        Take(_one, _left);
        Take(_one, _right);
        Take(_two, _right);
        Take(_two, _left);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_gate_that_both_pass_guards_both_orders()
    {
        var gate = _script.Lock("gate");
        Take(_one, gate, _left, _right);
        Take(_two, gate, _right, _left);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_gate_that_only_one_passes_guards_nothing()
    {
        var gate = _script.Lock("gate");
        Take(_one, gate, _left, _right);
        Take(_two, _right, _left);

        Assert.Equal([_left, _right], Assert.Single(Findings()).Subjects);
    }

    [Fact]
    public void A_thread_that_passes_the_gate_only_sometimes_is_not_guarded()
    {
        var gate = _script.Lock("gate");
        Take(_one, gate, _left, _right);
        Take(_one, _left, _right);
        Take(_two, gate, _right, _left);

        Assert.Single(Findings());
    }

    [Fact]
    public void Who_gives_up_after_a_while_is_in_no_deadlock()
    {
        Take(_one, _left, _right);
        _script.At(++_now, _two, LockAcquired, _right);
        _script.At(++_now, _two, LockRequested, _left, 1_000);
        _script.At(++_now, _two, LockTimedOut, _left);

        Assert.Empty(Findings());
    }

    [Fact]
    public void An_interpreters_lock_has_no_order()
    {
        var gil = _script.Name(NameKind.InterpreterLock, "GIL");
        Take(_one, gil, _left);
        Take(_two, _left, gil);

        Assert.Empty(Findings());
    }

    [Fact]
    public void The_exclusive_side_of_a_readers_writer_lock_is_a_lock()
    {
        var book = _script.Name(NameKind.ReadersWriterLock, "book");
        Take(_one, book, _left);
        Take(_two, _left, book);

        Assert.Single(Findings());
    }

    [Fact]
    public void A_deadlock_on_the_same_locks_is_told_instead()
    {
        Take(_one, _left, _right);
        Take(_two, _right, _left);
        _script.At(++_now, _one, LockAcquired, _left);
        _script.At(++_now, _two, LockAcquired, _right);
        _script.At(++_now, _one, LockRequested, _right);
        _script.At(++_now, _two, LockRequested, _left);
        _script.At(++_now, _two, DeadlockDetected, _left, 2);

        Assert.Equal(FindingKinds.Deadlock, Assert.Single(Findings()).Kind);
    }

    [Fact]
    public void Philosophers_that_all_begin_on_their_left_are_a_circle()
    {
        var forks = Enumerable.Range(1, 7).Select(n => _script.Lock($"fork {n}")).ToArray();
        var philosophers = forks.Select((_, n) => _script.Thread($"P-{n + 1}")).ToArray();
        for (var n = 0; n < forks.Length; n++)
            Take(philosophers[n], forks[n], forks[(n + 1) % forks.Length]);

        var finding = Assert.Single(Findings());

        Assert.Equal(
            "P-1 asked for fork 2 while holding fork 1, P-2 for fork 3 while holding fork 2, P-3 for fork 4 while holding fork 3, "
            + "P-4 for fork 5 while holding fork 4 and 3 others: the next time that can be a deadlock.",
            finding.Sentence);
        Assert.Equal(philosophers, finding.Threads);
        Assert.Equal(forks, finding.Subjects);
    }

    [Fact]
    public void One_philosopher_that_begins_on_the_right_breaks_the_circle()
    {
        var forks = Enumerable.Range(1, 5).Select(n => _script.Lock($"fork {n}")).ToArray();
        for (var n = 0; n < forks.Length; n++)
        {
            var (left, right) = (forks[n], forks[(n + 1) % forks.Length]);
            if (n == 0)
                Take(_script.Thread($"P-{n}"), right, left);
            else
                Take(_script.Thread($"P-{n}"), left, right);
        }

        Assert.Empty(Findings());
    }

    [Fact]
    public void Many_locks_taken_in_any_order_end_in_a_few_findings()
    {
        var locks = Enumerable.Range(1, 20).Select(n => _script.Lock($"lock {n}")).ToArray();
        var random = new Random(1);
        for (var n = 0; n < 20; n++)
        {
            random.Shuffle(locks);
            Take(_script.Thread($"T-{n}"), locks);
        }

        Assert.InRange(Findings().Count, 1, 5);
    }

    /// <summary>Takes locks one within the other, and gives them back.</summary>
    private (long Requested, long Acquired)[] Take(int thread, params int[] locks)
    {
        var taken = locks.Select(id => (_script.At(++_now, thread, LockRequested, id), _script.At(++_now, thread, LockAcquired, id))).ToArray();
        foreach (var id in locks.Reverse())
            _script.At(++_now, thread, LockReleased, id);
        return taken;
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
