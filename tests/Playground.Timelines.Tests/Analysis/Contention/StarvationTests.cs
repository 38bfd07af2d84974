using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Contention;

public sealed class StarvationTests
{
    private const long Ms = 1_000_000;
    private readonly Script _script = new();
    private readonly int _writer;
    private readonly int[] _readers;
    private readonly int _book;

    public StarvationTests()
    {
        _writer = _script.Thread("Writer-1");
        _readers = [_script.Thread("Reader-1"), _script.Thread("Reader-2")];
        _book = _script.Name(NameKind.ReadersWriterLock, "book");
    }

    [Fact]
    public void A_writer_that_readers_overtake_again_and_again_starves()
    {
        var requested = _script.At(0, _writer, LockRequested, _book);
        Read(times: 48, untilNs: 120 * Ms);
        _script.At(120 * Ms, _writer, LockAcquired, _book, extra: 1);

        var finding = Assert.Single(Findings());

        Assert.Equal("Writer-1 waited 120\u202Fms for book while others took it 48 times.", finding.Sentence);
        Assert.Equal((FindingKinds.Starvation, FindingSeverity.Warning), (finding.Kind, finding.Severity));
        Assert.Equal([requested], finding.Sequences);
        Assert.Equal([_writer], finding.Threads);
        Assert.Equal([_book], finding.Subjects);
    }

    [Theory]
    [InlineData(0, 49, 20)]
    [InlineData(0, 50, 19)]
    [InlineData(151, 201, 20)]
    public void A_short_wait_few_overtakings_or_a_small_part_of_the_run_are_no_starvation(int fromMs, int untilMs, int times)
    {
        _script.At(fromMs * Ms, _writer, LockRequested, _book);
        Read(times, untilMs * Ms, fromMs * Ms);
        _script.At(untilMs * Ms, _writer, LockAcquired, _book, extra: 1);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Just_enough_is_told()
    {
        _script.At(150 * Ms, _writer, LockRequested, _book);
        Read(20, 200 * Ms, 150 * Ms);
        _script.At(200 * Ms, _writer, LockAcquired, _book, extra: 1);

        Assert.Single(Findings());
    }

    [Fact]
    public void Those_who_came_before_may_go_first()
    {
        var gate = _script.Lock("gate");
        var queue = Enumerable.Range(1, 30).Select(n => _script.Thread($"Worker-{n}")).ToList();
        foreach (var worker in queue)
            _script.At(0, worker, LockRequested, gate);
        for (var i = 0; i < queue.Count; i++)
        {
            _script.At(i * 5 * Ms, queue[i], LockAcquired, gate, extra: 1);
            _script.At((i * 5 * Ms) + Ms, queue[i], LockReleased, gate);
        }

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_wait_for_a_permit_that_never_came_was_in_vain()
    {
        var pool = _script.Semaphore("pool", 1);
        _script.At(0, _writer, SemaphoreRequested, pool);
        for (var i = 0; i < 30; i++)
        {
            _script.At(i * Ms, _readers[0], SemaphoreRequested, pool);
            _script.At(i * Ms, _readers[0], SemaphoreAcquired, pool, 0);
            _script.At(i * Ms, _readers[0], SemaphoreReleased, pool, 1);
        }

        Assert.Equal(
            "Writer-1 waited 100\u202Fms in vain for a permit of pool while others took one 30 times.",
            Assert.Single(TimelineAnalysis.Of(_script.ToLog(), endNs: 100 * Ms).Findings).Sentence);
    }

    [Fact]
    public void A_thread_is_named_once_and_five_at_most_the_longest_wait_first()
    {
        var writers = Enumerable.Range(2, 7).Select(n => _script.Thread($"Writer-{n}")).ToList();
        for (var n = 0; n < writers.Count; n++)
            _script.At(n, writers[n], LockRequested, _book);
        Read(100, 200 * Ms);
        foreach (var writer in writers)
            _script.At(300 * Ms, writer, LockTimedOut, _book);
        foreach (var writer in writers)
            _script.At(300 * Ms, writer, LockRequested, _book);
        Read(100, 500 * Ms, 300 * Ms);
        foreach (var writer in writers)
            _script.At(500 * Ms, writer, LockAcquired, _book);

        Assert.Equal(writers.Take(5), Findings().Select(finding => Assert.Single(finding.Threads)));
    }

    /// <summary>The readers share the book by turns, evenly spread over the time.</summary>
    private void Read(int times, long untilNs, long fromNs = 0)
    {
        for (var i = 0; i < times; i++)
        {
            var reader = _readers[i % _readers.Length];
            var at = fromNs + ((untilNs - fromNs) * i / times);
            _script.At(at, reader, SharedRequested, _book);
            _script.At(at, reader, SharedAcquired, _book, 1);
            _script.At(at, reader, SharedReleased, _book);
        }
    }

    private IReadOnlyList<Finding> Findings() =>
        [.. TimelineAnalysis.Of(_script.ToLog()).Findings.Where(finding => finding.Kind == FindingKinds.Starvation)];
}
