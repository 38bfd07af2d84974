using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis;

public sealed class LockContentionTests
{
    private readonly Script _script = new();

    [Fact]
    public void Waits_holds_and_hand_overs_are_counted()
    {
        var (a, b, gate) = (_script.Thread("A"), _script.Thread("B"), _script.Lock("gate"));
        _script.At(0, a, LockRequested, gate);
        _script.At(1, a, LockAcquired, gate);
        var longest = _script.At(2, b, LockRequested, gate);
        _script.At(11, a, LockReleased, gate);
        _script.At(12, b, LockAcquired, gate, extra: 1);
        _script.At(15, b, LockReleased, gate);
        _script.At(16, b, LockRequested, gate);
        _script.At(17, b, LockAcquired, gate);
        _script.At(18, b, LockReleased, gate);
        _script.At(19, a, LockRequested, gate);
        _script.At(21, a, LockTimedOut, gate);

        Assert.Equal(
            new LockContention(gate, "gate", Acquisitions: 3, Contended: 1, WaitNs: 1 + 10 + 1 + 2, LongestWaitNs: 10, longest, HeldNs: 10 + 3 + 1, HandOvers: 1),
            TimelineAnalysis.Of(_script.ToLog()).Locks[0]);
    }

    [Fact]
    public void A_hold_and_a_wait_without_an_end_last_until_the_end_of_the_run()
    {
        var (a, b, gate) = (_script.Thread("A"), _script.Thread("B"), _script.Lock("gate"));
        _script.At(0, a, LockRequested, gate);
        _script.At(0, a, LockAcquired, gate);
        var waiting = _script.At(10, b, LockRequested, gate);

        var contention = TimelineAnalysis.Of(_script.ToLog(), endNs: 100).Locks[0];

        Assert.Equal((100, 90, 90, waiting), (contention.HeldNs, contention.WaitNs, contention.LongestWaitNs, contention.LongestWaitSequence));
    }

    [Fact]
    public void A_lock_taken_again_by_its_holder_is_held_once()
    {
        var (a, gate) = (_script.Thread("A"), _script.Lock("gate"));
        _script.At(0, a, LockAcquired, gate);
        _script.At(5, a, LockAcquired, gate);
        _script.At(7, a, LockReleased, gate);
        _script.At(9, a, LockReleased, gate);

        var contention = TimelineAnalysis.Of(_script.ToLog()).Locks[0];

        Assert.Equal((2, 9, 0), (contention.Acquisitions, contention.HeldNs, contention.HandOvers));
    }

    [Fact]
    public void Both_sides_of_a_readers_writer_lock_count()
    {
        var (a, b, book) = (_script.Thread("A"), _script.Thread("B"), _script.Name(NameKind.ReadersWriterLock, "book"));
        _script.At(0, a, SharedRequested, book);
        _script.At(1, a, SharedAcquired, book, 1);
        _script.At(2, b, SharedRequested, book);
        _script.At(3, b, SharedAcquired, book, 2);
        _script.At(8, a, SharedReleased, book, 1);
        var longest = _script.At(9, a, LockRequested, book);
        _script.At(10, b, SharedReleased, book);
        _script.At(19, a, LockAcquired, book, extra: 1);
        _script.At(20, a, LockReleased, book);
        _script.At(21, b, LockRequested, book);
        _script.At(22, b, LockAcquired, book);
        _script.At(23, b, LockReleased, book);

        Assert.Equal(
            new LockContention(book, "book", Acquisitions: 4, Contended: 1, WaitNs: 1 + 1 + 10 + 1, LongestWaitNs: 10, longest, HeldNs: 9 + 1 + 1, HandOvers: 1),
            Assert.Single(TimelineAnalysis.Of(_script.ToLog()).Locks));
    }

    [Fact]
    public void An_interpreters_lock_is_measured_like_any_other()
    {
        var (a, gil) = (_script.Thread("A"), _script.Name(NameKind.InterpreterLock, "GIL"));
        _script.At(0, a, LockAcquired, gil);
        _script.At(5, a, LockReleased, gil);

        var contention = Assert.Single(TimelineAnalysis.Of(_script.ToLog()).Locks);

        Assert.Equal((gil, 1, 5), (contention.Lock, contention.Acquisitions, contention.HeldNs));
    }

    [Fact]
    public void A_lock_that_nobody_wanted_has_no_longest_wait()
    {
        _script.Lock("gate");

        Assert.Null(TimelineAnalysis.Of(_script.ToLog()).Locks[0].LongestWaitSequence);
    }
}
