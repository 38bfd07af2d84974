using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Contention;

public sealed class ConvoyTests
{
    private readonly Script _script = new();

    [Fact]
    public void Threads_that_take_turns_at_a_lock_are_told_of()
    {
        var gate = TakeTurns(threads: 4, acquisitions: 1_000, waitingEvery: 1);

        var finding = Assert.Single(Findings());

        Assert.Equal("4 threads took turns at gate: 1\u202F000 of 1\u202F000 times the next one had to wait for it, 20\u202Fµs in all.", finding.Sentence);
        Assert.Equal((FindingKinds.Convoy, FindingSeverity.Note), (finding.Kind, finding.Severity));
        Assert.Equal([0], finding.Sequences);
        Assert.Equal([1, 2, 3, 4], finding.Threads);
        Assert.Equal([gate], finding.Subjects);
    }

    [Theory]
    [InlineData(3, 99, 1)]
    [InlineData(2, 100, 1)]
    [InlineData(3, 100, 2)]
    public void Few_acquisitions_few_threads_or_few_waits_are_no_convoy(int threads, int acquisitions, int waitingEvery)
    {
        TakeTurns(threads, acquisitions, waitingEvery);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Threads_that_keep_the_lock_for_several_rounds_are_no_convoy()
    {
        TakeTurns(threads: 3, acquisitions: 100, waitingEvery: 1, roundsEach: 2);

        Assert.Empty(Findings());
    }

    [Fact]
    public void An_interpreters_lock_is_no_convoy()
    {
        TakeTurns(threads: 3, acquisitions: 100, waitingEvery: 1, kind: NameKind.InterpreterLock);

        Assert.Empty(Findings());
    }

    private int TakeTurns(int threads, int acquisitions, int waitingEvery, int roundsEach = 1, NameKind kind = NameKind.Lock)
    {
        var workers = Enumerable.Range(1, threads).Select(n => _script.Thread($"Worker-{n}")).ToArray();
        var gate = _script.Name(kind, "gate");
        for (var i = 0; i < acquisitions; i++)
        {
            var worker = workers[i / roundsEach % threads];
            _script.At(i * 100, worker, LockRequested, gate);
            _script.At(i * 100 + 20, worker, LockAcquired, gate, extra: i % waitingEvery == 0 ? 1 : 0);
            _script.At(i * 100 + 90, worker, LockReleased, gate);
        }

        return gate;
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
