using Playground.Timelines.Analysis;
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
    public void A_lock_that_nobody_wanted_has_no_longest_wait()
    {
        _script.Lock("gate");

        Assert.Null(TimelineAnalysis.Of(_script.ToLog()).Locks[0].LongestWaitSequence);
    }
}
