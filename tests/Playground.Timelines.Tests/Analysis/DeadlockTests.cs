using Playground.Timelines.Analysis;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis;

public sealed class DeadlockTests
{
    private readonly Script _script = new();

    [Fact]
    public void Two_threads_that_took_two_locks_crosswise_are_named()
    {
        var (one, two) = (_script.Thread("Worker-1"), _script.Thread("Worker-2"));
        var (left, right) = (_script.Lock("left fork"), _script.Lock("right fork"));
        var takenLeft = _script.At(1, one, LockAcquired, left);
        var takenRight = _script.At(2, two, LockAcquired, right);
        var wantedRight = _script.At(3, one, LockRequested, right);
        var wantedLeft = _script.At(4, two, LockRequested, left);
        var detected = _script.At(5, two, DeadlockDetected, left, 2);

        var finding = Assert.Single(Findings());

        Assert.Equal(
            "Deadlock: Worker-2 holds right fork and waits for left fork, which Worker-1 holds; "
            + "Worker-1 holds left fork and waits for right fork, which Worker-2 holds.",
            finding.Sentence);
        Assert.Equal((FindingKinds.Deadlock, FindingSeverity.Problem), (finding.Kind, finding.Severity));
        Assert.Equal([detected, wantedLeft, takenRight, wantedRight, takenLeft], finding.Sequences);
        Assert.Equal([two, one], finding.Threads);
        Assert.Equal([left, right], finding.Subjects);
    }

    [Fact]
    public void Many_threads_are_named_in_the_order_of_the_cycle()
    {
        const int Count = 8;
        var threads = Enumerable.Range(1, Count).Select(n => _script.Thread($"Philosopher-{n}")).ToArray();
        var forks = Enumerable.Range(1, Count).Select(n => _script.Lock($"fork {n}")).ToArray();
        for (var n = 0; n < Count; n++)
            _script.At(n, threads[n], LockAcquired, forks[n]);
        for (var n = 0; n < Count; n++)
            _script.At(100 + n, threads[n], LockRequested, forks[(n + 1) % Count]);
        _script.At(200, threads[^1], DeadlockDetected, forks[0], Count);

        var finding = Assert.Single(Findings());

        Assert.StartsWith(
            "Deadlock of 8 threads: Philosopher-8 waits for fork 1 held by Philosopher-1; Philosopher-1 waits for fork 2 held by Philosopher-2; ",
            finding.Sentence,
            StringComparison.Ordinal);
        Assert.Equal(1 + (2 * Count), finding.Sequences.Count);
        Assert.Equal(Count, finding.Threads.Distinct().Count());
    }

    [Fact]
    public void Two_deadlocks_in_one_timeline_are_two_findings()
    {
        foreach (var n in new[] { 1, 2 })
        {
            var (a, b) = (_script.Thread($"A{n}"), _script.Thread($"B{n}"));
            var (x, y) = (_script.Lock($"x{n}"), _script.Lock($"y{n}"));
            _script.At(n, a, LockAcquired, x);
            _script.At(n, b, LockAcquired, y);
            _script.At(n, b, LockRequested, x);
            _script.At(n, a, LockRequested, y);
            _script.At(n, a, DeadlockDetected, y, 2);
        }

        Assert.Equal(
            [
                "Deadlock: A1 holds x1 and waits for y1, which B1 holds; B1 holds y1 and waits for x1, which A1 holds.",
                "Deadlock: A2 holds x2 and waits for y2, which B2 holds; B2 holds y2 and waits for x2, which A2 holds.",
            ],
            Findings().Select(finding => finding.Sentence));
    }

    [Fact]
    public void A_thread_that_joins_one_that_waits_for_its_lock_is_in_the_cycle()
    {
        var (main, worker, gate) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Lock("gate"));
        _script.At(1, main, LockAcquired, gate);
        _script.At(2, worker, LockRequested, gate);
        _script.At(3, main, JoinRequested, worker);
        _script.At(4, main, DeadlockDetected, worker, 2);

        Assert.Equal(
            "Deadlock: main holds gate and waits for Worker-1 to end; Worker-1 waits for gate, which main holds.",
            Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void A_thread_that_waits_for_its_own_lock_is_a_cycle_of_one()
    {
        var (worker, gate) = (_script.Thread("Worker-1"), _script.Lock("gate"));
        _script.At(1, worker, LockAcquired, gate);
        _script.At(2, worker, LockRequested, gate);
        _script.At(3, worker, DeadlockDetected, gate, 1);

        Assert.Equal("Deadlock: Worker-1 waits for gate, which it holds itself.", Assert.Single(Findings()).Sentence);
    }

    [Fact]
    public void A_request_that_is_logged_after_the_detection_is_found_in_the_end()
    {
        var (a, b, x, y) = (_script.Thread("A"), _script.Thread("B"), _script.Lock("x"), _script.Lock("y"));
        _script.At(1, a, LockAcquired, x);
        _script.At(1, b, LockAcquired, y);
        _script.At(2, a, LockRequested, y);
        _script.At(3, a, DeadlockDetected, y, 2);
        _script.At(4, b, LockRequested, x);

        Assert.Single(Findings());
    }

    [Fact]
    public void A_deadlock_that_the_log_does_not_show_is_not_made_up()
    {
        var (a, x) = (_script.Thread("A"), _script.Lock("x"));
        _script.At(1, a, LockRequested, x);
        _script.At(2, a, DeadlockDetected, x, 2);

        Assert.Empty(Findings());
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
