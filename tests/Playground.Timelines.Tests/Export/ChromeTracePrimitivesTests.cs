using Playground.Timelines.Events;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Export;

/// <summary>What becomes of semaphores, shared locks, signals, conditions, queues, processes and words.</summary>
public sealed class ChromeTracePrimitivesTests
{
    private readonly Script _script = new();

    [Theory]
    [InlineData(SemaphoreRequested)]
    [InlineData(SharedRequested)]
    [InlineData(SignalRequested)]
    [InlineData(ConditionRequested)]
    [InlineData(QueuePutRequested)]
    [InlineData(QueueTakeRequested)]
    [InlineData(ProcessWaitRequested)]
    public async Task Every_wait_is_a_slice(EventKind requested)
    {
        var (thread, box) = (_script.Thread("A"), _script.Queue("box"));
        _script.At(1_000, thread, requested, box);
        _script.At(2_000, thread, ThreadEnded);

        Assert.Equal(["waiting box 1.000-1.998"], (await WriteAsync()).Bars(thread));
    }

    [Fact]
    public async Task Permits_and_shares_are_held_and_may_be_given_back_in_any_order()
    {
        var (thread, seat, book) = (_script.Thread("A"), _script.Semaphore("seat", 2), _script.Name(NameKind.ReadersWriterLock, "book"));
        _script.At(1_000, thread, SemaphoreAcquired, seat, 1);
        _script.At(2_000, thread, SharedAcquired, book, 1);
        _script.At(3_000, thread, SemaphoreReleased, seat, 2);
        _script.At(4_000, thread, SharedReleased, book);
        _script.At(5_000, thread, ThreadEnded);

        Assert.Equal(
            ["holding seat 1.000-2.998", "sharing book 2.000-2.996", "sharing book 3.000-3.998", "running 4.000-4.998"],
            (await WriteAsync()).Bars(thread));
    }

    [Fact]
    public async Task A_permit_that_another_thread_gives_back_ends_the_hold()
    {
        var (a, b, seat) = (_script.Thread("A"), _script.Thread("B"), _script.Semaphore("seat", 1));
        _script.At(1_000, a, SemaphoreAcquired, seat, 0);
        _script.At(2_000, b, SemaphoreReleased, seat, 1);
        _script.At(3_000, a, ThreadEnded);

        Assert.Equal(["holding seat 1.000-1.998", "running 2.000-2.998"], (await WriteAsync()).Bars(a));
    }

    [Fact]
    public async Task A_thread_that_tells_of_a_stall_goes_on_waiting()
    {
        var (thread, go) = (_script.Thread("A"), _script.Name(NameKind.Signal, "go"));
        _script.At(1_000, thread, SignalRequested, go);
        _script.At(2_000, thread, StallDetected, go, 1);
        _script.At(3_000, thread, ThreadEnded);

        var trace = await WriteAsync();

        Assert.Equal(["waiting go 1.000-2.998"], trace.Bars(thread));
        Assert.Equal("stall", TraceFile.Text(Assert.Single(trace.OfPhase("i")), "name"));
    }

    [Fact]
    public async Task Lengths_permits_and_gauges_are_counters()
    {
        var thread = _script.Thread("A");
        var (box, seat, load) = (_script.Queue("box", 4), _script.Semaphore("seat", 3), _script.Name(NameKind.Gauge, "load"));
        _script.At(1_000, thread, QueuePut, box, 1, 1);
        _script.At(2_000, thread, SemaphoreAcquired, seat, 2);
        _script.At(3_000, thread, Measured, load, 42);
        _script.At(4_000, thread, SemaphoreReleased, seat, 3);
        _script.At(5_000, thread, QueueTaken, box, 1, 0);

        var counters = (await WriteAsync()).OfPhase("C")
            .Select(e => (TraceFile.Text(e, "name"), TraceFile.Ts(e), e.GetProperty("args").GetProperty("value").GetInt64()));

        Assert.Equal(
            [
                ("box length", 0m, 0L), ("seat in use", 0m, 0L), ("box length", 1m, 1L), ("seat in use", 2m, 1L), ("load", 3m, 42L),
                ("seat in use", 4m, 0L), ("box length", 5m, 0L),
            ],
            counters);
    }

    [Theory]
    [InlineData(Printed, "print hello")]
    [InlineData(Noticed, "hello")]
    [InlineData(SignalSet, "set hello")]
    [InlineData(SignalCleared, "clear hello")]
    [InlineData(ConditionNotified, "notify hello")]
    [InlineData(QueueClosed, "close hello")]
    [InlineData(ProcessStarted, "started hello")]
    [InlineData(ProcessEnded, "ended hello")]
    [InlineData(SemaphoreTimedOut, "gave up hello")]
    [InlineData(QueueTakeTimedOut, "gave up hello")]
    public async Task What_happens_at_one_moment_is_an_instant(EventKind kind, string name)
    {
        _script.At(0, _script.Thread("A"), kind, _script.Name(NameKind.Text, "hello"));

        Assert.Equal(name, TraceFile.Text(Assert.Single((await WriteAsync()).OfPhase("i")), "name"));
    }

    [Fact]
    public async Task Arrows_lead_from_each_item_put_in_to_where_it_is_taken_out()
    {
        var (a, b, box) = (_script.Thread("A"), _script.Thread("B"), _script.Queue("box"));
        _script.At(1_000, a, QueuePut, box, 1, 1);
        _script.At(2_000, a, QueuePut, box, 2, 2);
        _script.At(3_000, b, QueueTaken, box, 1, 1);
        _script.At(4_000, b, QueueTaken, box, 2, 0);
        _script.At(5_000, b, QueueTaken, box, 0, 0);

        Assert.Equal(["item 1@1.000 → 2@3.000", "item 1@2.000 → 2@4.000"], await ArrowsAsync());
    }

    [Theory]
    [InlineData(SignalSet, SignalRequested, SignalReceived, 1, "set 1@2.000 → 2@3.000")]
    [InlineData(ConditionNotified, ConditionRequested, ConditionWoken, 0, "notify 1@2.000 → 2@3.000")]
    [InlineData(SemaphoreReleased, SemaphoreRequested, SemaphoreAcquired, 1, "permit 1@2.000 → 2@3.000")]
    public async Task Arrows_lead_from_who_wakes_to_who_is_woken(EventKind wake, EventKind requested, EventKind woken, int extra, string arrow)
    {
        var (a, b, go) = (_script.Thread("A"), _script.Thread("B"), _script.Semaphore("go", 0));
        _script.At(0, a, ThreadStarted);
        _script.At(1_000, b, requested, go);
        _script.At(2_000, a, wake, go);
        _script.At(2_500, a, ThreadEnded);
        _script.At(3_000, b, woken, go, extra: extra);

        Assert.Equal([arrow], await ArrowsAsync());
    }

    [Theory]
    [InlineData(SignalSet, SignalReceived, 0)]
    [InlineData(ConditionNotified, ConditionWoken, 1)]
    [InlineData(SemaphoreReleased, SemaphoreAcquired, 0)]
    public async Task Who_had_not_to_wait_was_not_woken(EventKind wake, EventKind outcome, int extra)
    {
        var (a, b, go) = (_script.Thread("A"), _script.Thread("B"), _script.Semaphore("go", 0));
        _script.At(0, a, ThreadStarted);
        _script.At(2_000, a, wake, go);
        _script.At(3_000, b, outcome, go, extra: extra);

        Assert.Empty(await ArrowsAsync());
    }

    [Fact]
    public async Task Only_who_waited_to_share_a_lock_got_it_from_somebody()
    {
        var (a, b, c, book) = (_script.Thread("A"), _script.Thread("B"), _script.Thread("C"), _script.Name(NameKind.ReadersWriterLock, "book"));
        _script.At(1_000, a, LockAcquired, book);
        _script.At(2_000, a, LockReleased, book);
        _script.At(3_000, b, SharedAcquired, book, 1, extra: 1);
        _script.At(4_000, c, SharedAcquired, book, 2);

        Assert.Equal(["hand-over 1@1.997 → 2@3.000"], await ArrowsAsync());
    }

    private Task<TraceFile> WriteAsync() => TraceFile.WriteAsync(_script.ToLog());

    private async Task<IEnumerable<string>> ArrowsAsync()
    {
        var trace = await WriteAsync();
        return trace.OfPhase("s").Select(trace.Arrow).Order(StringComparer.Ordinal);
    }
}
