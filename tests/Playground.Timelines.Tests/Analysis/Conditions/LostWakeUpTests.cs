using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Conditions;

public sealed class LostWakeUpTests
{
    private readonly Script _script = new();
    private readonly int _notifier;
    private readonly int _waiter;
    private readonly int _gate;
    private readonly int _ready;

    public LostWakeUpTests()
    {
        _notifier = _script.Thread("Notifier");
        _waiter = _script.Thread("Waiter");
        _gate = _script.Lock("gate");
        _ready = _script.Name(NameKind.Condition, "ready");
    }

    [Fact]
    public void A_thread_that_comes_after_the_only_notification_was_never_woken()
    {
        _script.At(0, _notifier, LockAcquired, _gate);
        var notified = _script.At(1, _notifier, ConditionNotified, _ready, 0);
        _script.At(2, _notifier, LockReleased, _gate);
        var waits = Wait(_waiter, 3);

        var finding = Assert.Single(Findings());

        Assert.Equal("Notifier notified ready when nobody waited for it: Waiter came later and was never woken.", finding.Sentence);
        Assert.Equal((FindingKinds.LostWakeUp, FindingSeverity.Problem), (finding.Kind, finding.Severity));
        Assert.Equal([notified, waits], finding.Sequences);
        Assert.Equal([_notifier, _waiter], finding.Threads);
        Assert.Equal([_ready], finding.Subjects);
    }

    [Fact]
    public void All_that_wait_for_the_same_lost_notification_are_named_together()
    {
        var others = Enumerable.Range(1, 5).Select(n => _script.Thread($"Waiter-{n}")).ToList();
        _script.At(0, _notifier, ConditionNotified, _ready, 0, extra: 1);
        for (var i = 0; i < others.Count; i++)
            Wait(others[i], 10 * i);

        Assert.Equal(
            "Notifier notified ready when nobody waited for it: Waiter-1, Waiter-2 and 3 others came later and were never woken.",
            Assert.Single(Findings()).Sentence);
    }

    [Theory]
    [InlineData(ConditionWoken)]
    [InlineData(ConditionTimedOut)]
    public void A_wait_that_ended_was_not_in_vain(EventKind outcome)
    {
        _script.At(0, _notifier, ConditionNotified, _ready, 0);
        Wait(_waiter, 1);
        _script.At(10, _waiter, outcome, _ready);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_wait_that_will_end_by_itself_is_not_in_vain()
    {
        _script.At(0, _notifier, ConditionNotified, _ready, 0);
        _script.At(1, _waiter, ConditionRequested, _ready, 1_000_000);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_thread_whose_notification_is_still_to_come_is_not_told_of()
    {
        _script.At(0, _waiter, ConditionRequested, _ready);
        _script.At(1, _notifier, ConditionNotified, _ready, 1);
        _script.At(2, _waiter, ConditionWoken, _ready);
        Wait(_waiter, 3);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_thread_that_has_looked_since_the_notification_waits_for_the_next()
    {
        _script.At(0, _notifier, ConditionNotified, _ready, 0);
        _script.At(1, _waiter, LockAcquired, _gate);
        _script.At(2, _waiter, LockReleased, _gate);
        Wait(_waiter, 3);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_lost_notification_that_is_made_good_for_others_is_still_lost_for_those_that_wait()
    {
        var other = _script.Thread("Other");
        _script.At(0, _notifier, ConditionNotified, _ready, 0);
        Wait(_waiter, 1);
        Wait(other, 10);
        _script.At(20, _notifier, ConditionNotified, _ready, 1);
        _script.At(21, other, ConditionWoken, _ready);

        Assert.Equal([_notifier, _waiter], Assert.Single(Findings()).Threads);
    }

    /// <summary>As a condition is used: its lock is taken, and given up by the wait.</summary>
    private long Wait(int thread, long timeNs)
    {
        _script.At(timeNs, thread, LockAcquired, _gate);
        _script.At(timeNs + 1, thread, LockReleased, _gate);
        return _script.At(timeNs + 1, thread, ConditionRequested, _ready);
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
