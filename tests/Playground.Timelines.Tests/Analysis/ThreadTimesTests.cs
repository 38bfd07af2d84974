using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis;

public sealed class ThreadTimesTests
{
    private readonly Script _script = new();

    [Fact]
    public void Time_is_split_by_state_from_start_to_end()
    {
        var thread = _script.Thread("Worker-1");
        var gate = _script.Lock("gate");
        var file = _script.Transfer("data-1.bin");
        _script.At(100, thread, ThreadStarted);
        _script.At(110, thread, LockRequested, gate); // 10 running
        _script.At(130, thread, LockAcquired, gate, extra: 1); // 20 waiting
        _script.At(135, thread, SleepStarted); // 5 running, holding
        _script.At(235, thread, SleepEnded); // 100 sleeping
        _script.At(238, thread, LockReleased, gate); // 3 running, holding
        _script.At(240, thread, IoStarted, file); // 2 running
        _script.At(1240, thread, IoCompleted, file); // 1000 i/o
        _script.At(1241, thread, ThreadEnded); // 1 running

        Assert.Equal(new StateTimes(Running: 21, Waiting: 20, Holding: 8, Sleeping: 100, Io: 1000), Single());
    }

    [Theory]
    [InlineData(LockRequested, LockTimedOut)]
    [InlineData(JoinRequested, JoinCompleted)]
    [InlineData(JoinRequested, JoinTimedOut)]
    [InlineData(BarrierRequested, BarrierPassed)]
    [InlineData(BarrierRequested, BarrierTimedOut)]
    [InlineData(SemaphoreRequested, SemaphoreTimedOut)]
    [InlineData(SharedRequested, LockTimedOut)]
    [InlineData(SignalRequested, SignalReceived)]
    [InlineData(SignalRequested, SignalTimedOut)]
    [InlineData(ConditionRequested, ConditionWoken)]
    [InlineData(ConditionRequested, ConditionTimedOut)]
    [InlineData(QueuePutRequested, QueuePut)]
    [InlineData(QueuePutRequested, QueuePutTimedOut)]
    [InlineData(QueueTakeRequested, QueueTaken)]
    [InlineData(QueueTakeRequested, QueueTakeTimedOut)]
    [InlineData(ProcessWaitRequested, ProcessEnded)]
    public void Every_wait_ends_with_its_outcome(EventKind requested, EventKind outcome)
    {
        var thread = _script.Thread("Worker-1");
        _script.At(0, thread, ThreadStarted);
        _script.At(1, thread, requested, 9);
        _script.At(5, thread, outcome, 9);
        _script.At(8, thread, ThreadEnded);

        Assert.Equal(new StateTimes(Running: 4, Waiting: 4, Holding: 0, Sleeping: 0, Io: 0), Single());
    }

    [Fact]
    public void An_open_state_lasts_until_the_end_of_the_run()
    {
        var thread = _script.Thread("Worker-1");
        _script.At(0, thread, ThreadStarted);
        _script.At(10, thread, LockRequested, 9);

        Assert.Equal(90, TimelineAnalysis.Of(_script.ToLog(), endNs: 100).Threads[0].StatesNs.Waiting);
    }

    [Fact]
    public void A_permit_and_a_share_of_a_lock_are_held()
    {
        var (thread, pool, book) = (_script.Thread("Worker-1"), _script.Semaphore("pool", 2), _script.Name(NameKind.ReadersWriterLock, "book"));
        _script.At(0, thread, ThreadStarted);
        _script.At(10, thread, SemaphoreAcquired, pool, 1);
        _script.At(15, thread, SemaphoreReleased, pool, 2);
        _script.At(20, thread, SharedAcquired, book, 1);
        _script.At(27, thread, SharedReleased, book);
        _script.At(30, thread, ThreadEnded);

        Assert.Equal(new StateTimes(Running: 30, Waiting: 0, Holding: 5 + 7, Sleeping: 0, Io: 0), Single());
    }

    [Fact]
    public void A_permit_that_another_thread_gives_back_is_held_until_then()
    {
        var (producer, consumer, room) = (_script.Thread("Producer"), _script.Thread("Consumer"), _script.Semaphore("room", 1));
        _script.At(0, producer, ThreadStarted);
        _script.At(0, consumer, ThreadStarted);
        _script.At(10, producer, SemaphoreAcquired, room, 0);
        _script.At(14, consumer, SemaphoreReleased, room, 1);
        _script.At(20, producer, SemaphoreReleased, room, 2);
        _script.At(30, producer, ThreadEnded);

        Assert.Equal(new StateTimes(Running: 30, Waiting: 0, Holding: 4, Sleeping: 0, Io: 0), Single());
    }

    [Fact]
    public void A_permit_of_a_semaphore_that_had_none_at_first_is_a_message_and_not_held()
    {
        var (thread, mail) = (_script.Thread("Worker-1"), _script.Semaphore("mail", 0));
        _script.At(0, thread, ThreadStarted);
        _script.At(10, thread, SemaphoreAcquired, mail, 0);
        _script.At(30, thread, ThreadEnded);

        Assert.Equal(new StateTimes(Running: 30, Waiting: 0, Holding: 0, Sleeping: 0, Io: 0), Single());
    }

    [Fact]
    public void To_have_an_interpreters_lock_is_just_running()
    {
        var (thread, gil) = (_script.Thread("Worker-1"), _script.Name(NameKind.InterpreterLock, "GIL"));
        _script.At(0, thread, LockRequested, gil);
        _script.At(5, thread, LockAcquired, gil, extra: 1);
        _script.At(9, thread, LockReleased, gil);

        Assert.Equal(new StateTimes(Running: 4, Waiting: 5, Holding: 0, Sleeping: 0, Io: 0), Single());
    }

    [Theory]
    [InlineData(DeadlockDetected)]
    [InlineData(StallDetected)]
    public void A_thread_that_tells_of_a_wait_without_end_goes_on_waiting(EventKind detected)
    {
        var thread = _script.Thread("Worker-1");
        _script.At(0, thread, ThreadStarted);
        _script.At(10, thread, LockRequested, 9);
        _script.At(11, thread, detected, 9, 2);
        _script.At(30, thread, ThreadEnded);

        Assert.Equal(20, Single().Waiting);
    }

    [Fact]
    public void A_thread_that_never_started_has_no_time()
    {
        _script.Thread("idle");
        var other = _script.Thread("main");
        _script.At(0, other, ThreadStarted);
        _script.At(50, other, ThreadEnded);

        Assert.Equal(new StateTimes(0, 0, 0, 0, 0), Single());
        Assert.Equal(50, TimelineAnalysis.Of(_script.ToLog()).DurationNs);
    }

    [Fact]
    public void An_empty_timeline_can_be_analysed()
    {
        var analysis = TimelineAnalysis.Of(_script.ToLog());

        Assert.Equal(0, analysis.DurationNs);
        Assert.Empty(analysis.Threads);
        Assert.Empty(analysis.Findings);
    }

    private StateTimes Single() => TimelineAnalysis.Of(_script.ToLog()).Threads[0].StatesNs;
}
