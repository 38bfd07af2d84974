using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Stalls;

public sealed class StallTests
{
    private readonly Script _script = new();

    [Fact]
    public void Threads_that_wait_for_the_same_are_told_together_and_joins_last()
    {
        var (main, one, two) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Thread("Worker-2"));
        var phase = _script.Barrier("phase", 3);
        var join = _script.At(0, main, JoinRequested, one);
        var first = _script.At(1, one, BarrierRequested, phase, 1);
        var second = _script.At(2, two, BarrierRequested, phase, 2);
        var detected = _script.At(3, two, StallDetected, phase, 3);

        var finding = Assert.Single(Findings());

        Assert.Equal("Nobody can go on: Worker-1 and Worker-2 wait at phase for 1 more; main waits for Worker-1 to end.", finding.Sentence);
        Assert.Equal((FindingKinds.Stall, FindingSeverity.Problem), (finding.Kind, finding.Severity));
        Assert.Equal([detected, first, second, join], finding.Sequences);
        Assert.Equal([one, two, main], finding.Threads);
        Assert.Equal([phase], finding.Subjects);
    }

    [Theory]
    [InlineData(LockRequested, NameKind.Lock, "main waits for box.")]
    [InlineData(SharedRequested, NameKind.ReadersWriterLock, "main waits to share box.")]
    [InlineData(SemaphoreRequested, NameKind.Semaphore, "main waits for a permit of box.")]
    [InlineData(SignalRequested, NameKind.Signal, "main waits for box to be set.")]
    [InlineData(ConditionRequested, NameKind.Condition, "main waits for box to be notified.")]
    [InlineData(QueuePutRequested, NameKind.Queue, "main waits for room in box.")]
    [InlineData(QueueTakeRequested, NameKind.Queue, "main waits for an item from box.")]
    [InlineData(JoinRequested, NameKind.Thread, "main waits for box to end.")]
    [InlineData(ProcessWaitRequested, NameKind.Process, "main waits for box to end.")]
    [InlineData(BarrierRequested, NameKind.Barrier, "main waits at box.")]
    public void Each_kind_of_wait_has_its_words(EventKind requested, NameKind kind, string words)
    {
        var (main, box) = (_script.Thread("main"), _script.Name(kind, "box"));
        _script.At(0, main, requested, box);
        _script.At(1, main, StallDetected, box, 1);

        Assert.Equal($"Nobody can go on: {words}", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void The_holder_of_a_lock_is_named()
    {
        var (main, worker, gate, go) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Lock("gate"), _script.Name(NameKind.Signal, "go"));
        _script.At(0, worker, LockAcquired, gate);
        _script.At(1, main, LockRequested, gate);
        _script.At(2, worker, SignalRequested, go);
        _script.At(3, worker, StallDetected, go, 2);

        Assert.Equal(
            "Nobody can go on: main waits for gate, which Worker-1 holds; Worker-1 waits for go to be set.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void A_thread_that_has_ended_with_a_lock_is_the_reason()
    {
        var (main, worker, gate) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Lock("gate"));
        _script.At(0, worker, LockAcquired, gate);
        _script.At(1, worker, ThreadEnded);
        _script.At(2, main, LockRequested, gate);
        _script.At(3, main, StallDetected, gate, 1);

        Assert.Equal(
            "Nobody can go on: main waits for gate, which Worker-1 still held when it ended.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void A_thread_that_tells_of_the_stall_because_it_ends_is_the_reason_too()
    {
        var (main, worker, gate) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Lock("gate"));
        _script.At(0, worker, LockAcquired, gate);
        _script.At(1, main, LockRequested, gate);
        _script.At(2, worker, StallDetected, 0, 1);
        _script.At(3, worker, ThreadEnded);

        Assert.Equal(
            "Nobody can go on: main waits for gate, which Worker-1 still held when it ended.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void Two_readers_that_both_want_to_write_are_named_as_those_that_share()
    {
        var (one, two, book) = (_script.Thread("Reader-1"), _script.Thread("Reader-2"), _script.Name(NameKind.ReadersWriterLock, "book"));
        _script.At(0, one, SharedAcquired, book, 1);
        _script.At(1, two, SharedAcquired, book, 2);
        _script.At(2, one, LockRequested, book);
        _script.At(3, two, LockRequested, book);
        _script.At(4, two, StallDetected, book, 2);

        Assert.Equal(
            "Nobody can go on: Reader-1 and Reader-2 wait for book, which Reader-1 and Reader-2 share.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void Who_has_the_permits_is_named_and_who_ended_with_one_before_all()
    {
        var (main, one, two, pool) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Thread("Worker-2"), _script.Semaphore("pool", 2));
        _script.At(0, one, SemaphoreAcquired, pool, 1);
        _script.At(1, two, SemaphoreAcquired, pool, 0);
        _script.At(2, main, SemaphoreRequested, pool);
        _script.At(3, main, StallDetected, pool, 1);
        _script.At(4, two, ThreadEnded);
        _script.At(5, main, StallDetected, pool, 1);

        Assert.Equal(
            [
                "Nobody can go on: main waits for a permit of pool, which Worker-1 and Worker-2 have.",
                "Nobody can go on: main waits for a permit of pool, of which Worker-2 still had one when it ended.",
            ],
            Findings().Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_semaphore_that_began_without_permits_is_a_signal_that_nobody_holds()
    {
        var (main, worker, items) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Semaphore("items", 0));
        _script.At(0, main, SemaphoreReleased, items, 1);
        _script.At(1, worker, SemaphoreAcquired, items, 0);
        _script.At(2, worker, SemaphoreRequested, items);
        _script.At(3, worker, StallDetected, items, 1);

        Assert.Equal("Nobody can go on: Worker-1 waits for a permit of items.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void The_sentence_stays_short_for_many_threads_and_many_things()
    {
        var box = _script.Queue("box");
        var consumers = Enumerable.Range(1, 60).Select(n => _script.Thread($"Consumer-{n}")).ToList();
        foreach (var consumer in consumers)
            _script.At(0, consumer, QueueTakeRequested, box);
        var others = Enumerable.Range(1, 30).Select(n => (Thread: _script.Thread($"Worker-{n}"), Signal: _script.Name(NameKind.Signal, $"go {n}"))).ToList();
        foreach (var (thread, signal) in others)
            _script.At(1, thread, SignalRequested, signal);
        _script.At(2, consumers[0], StallDetected, box, 90);

        var finding = Assert.Single(Findings());

        Assert.Equal(
            "Nobody can go on: Consumer-1, Consumer-2 and 58 others wait for an item from box; Worker-1 waits for go 1 to be set; "
            + "Worker-2 waits for go 2 to be set; Worker-3 waits for go 3 to be set; 27 more threads wait.",
            finding.Sentence);
        Assert.Equal(90, finding.Threads.Count);
        Assert.Equal(91, finding.Sequences.Count);
    }

    [Fact]
    public void A_request_that_is_logged_after_the_detection_is_found_in_the_end()
    {
        var (one, two, go) = (_script.Thread("A"), _script.Thread("B"), _script.Name(NameKind.Signal, "go"));
        _script.At(1, one, SignalRequested, go);
        _script.At(2, one, StallDetected, go, 2);
        _script.At(3, two, SignalRequested, go);

        Assert.Equal("Nobody can go on: A and B wait for go to be set.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void Who_has_gone_on_before_does_not_wait()
    {
        var (one, two, go) = (_script.Thread("A"), _script.Thread("B"), _script.Name(NameKind.Signal, "go"));
        _script.At(1, one, SignalRequested, go);
        _script.At(2, one, SignalTimedOut, go);
        _script.At(3, two, SignalRequested, go);
        _script.At(4, two, StallDetected, go, 1);

        Assert.Equal([two], Assert.Single(Findings()).Threads);
    }

    [Fact]
    public void A_stall_that_the_log_does_not_show_is_not_made_up()
    {
        _script.At(1, _script.Thread("A"), StallDetected, 0, 2);

        Assert.Empty(Findings());
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
