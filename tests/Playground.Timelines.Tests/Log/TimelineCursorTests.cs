using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Timelines.Tests.Log;

public sealed class TimelineCursorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_readers_early_and_late_see_the_same_events_and_all_of_them()
    {
        const int Batches = 2_000;
        var log = new TimelineLog();
        var early = Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReadAllAsync(log, 0))).ToList();
        var encoder = new BatchEncoder();
        for (var n = 0; n < Batches; n++)
        {
            if (n % 500 == 250)
                early.Add(Task.Run(() => ReadAllAsync(log, 0)));
            log.Append(encoder.Encode(log.EventCount, [], Events(log.EventCount, n % 7)));
        }

        log.Complete();
        var late = await ReadAllAsync(log, 0);
        var all = await Task.WhenAll(early);

        Assert.Equal(Enumerable.Range(0, (int)log.EventCount).Select(n => (long)n), late);
        Assert.All(all, read => Assert.Equal(late, read));
    }

    [Fact]
    public void A_reader_that_never_reads_does_not_hold_up_the_writer()
    {
        var log = new TimelineLog();
        var idle = log.ReadFrom(0);
        var waiting = idle.WaitAsync(Cancellation);
        for (var n = 0; n < 1_000; n++)
            log.Append(new BatchEncoder().Encode(n, [], Events(n, 1)));

        Assert.Equal(1_000, log.EventCount);
        Assert.True(idle.TryRead(out var first));
        Assert.Equal(0, first.FirstSequence);
        Assert.False(waiting.IsCanceled);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    [InlineData(25, 20)]
    [InlineData(39, 30)]
    public void A_cursor_begins_with_the_batch_that_holds_its_event(long from, long first)
    {
        var log = Log(batches: 4, eventsPerBatch: 10);

        Assert.True(log.ReadFrom(from).TryRead(out var batch));
        Assert.Equal(first, batch.FirstSequence);
        Assert.Equal(from, log.Events(from).First().Sequence);
    }

    [Fact]
    public async Task A_cursor_past_the_end_waits_for_what_is_to_come()
    {
        var log = Log(batches: 1, eventsPerBatch: 10, isComplete: false);
        var cursor = log.ReadFrom(10);
        Assert.False(cursor.TryRead(out _));
        var waiting = cursor.WaitAsync(Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);

        log.Append(new BatchEncoder().Encode(10, [], Events(10, 1)));

        Assert.True(await waiting);
        Assert.False(cursor.IsAtEnd);
    }

    [Fact]
    public async Task A_wait_ends_with_the_timeline()
    {
        var log = Log(batches: 1, eventsPerBatch: 1, isComplete: false);
        var cursor = log.ReadFrom(1);
        var waiting = cursor.WaitAsync(Cancellation).AsTask();
        log.Complete();

        Assert.False(await waiting);
        Assert.True(cursor.IsAtEnd);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = new TimelineLog().ReadFrom(0).WaitAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void A_late_cursor_knows_how_many_names_came_before()
    {
        var log = new TimelineLog();
        log.Append(new BatchEncoder().Encode(0, [log.Names.Declare(NameKind.Thread, "main")], Events(0, 5)));
        log.Append(new BatchEncoder().Encode(5, [log.Names.Declare(NameKind.Lock, "a"), log.Names.Declare(NameKind.Lock, "b")], Events(5, 5)));

        Assert.Equal([0, 1, 3], new long[] { 0, 5, 10 }.Select(from => log.ReadFrom(from).NamesBefore));
    }

    [Fact]
    public void A_batch_out_of_place_and_one_after_the_end_are_refused()
    {
        var log = Log(batches: 1, eventsPerBatch: 2, isComplete: false);
        Assert.Throws<ArgumentException>(() => log.Append(new BatchEncoder().Encode(3, [], Events(3, 1))));
        log.Complete();
        Assert.Throws<InvalidOperationException>(() => log.Append(new BatchEncoder().Encode(2, [], Events(2, 1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.ReadFrom(-1));
    }

    private static async Task<List<long>> ReadAllAsync(TimelineLog log, long from)
    {
        var values = new List<long>();
        var cursor = log.ReadFrom(from);
        while (await cursor.WaitAsync(Cancellation))
        {
            while (cursor.TryRead(out var batch))
                values.AddRange(batch.Events().Select(e => e.Event.Value));
        }

        return values;
    }

    private static TimelineLog Log(int batches, int eventsPerBatch, bool isComplete = true)
    {
        var log = new TimelineLog();
        for (var n = 0; n < batches; n++)
            log.Append(new BatchEncoder().Encode(log.EventCount, [], Events(log.EventCount, eventsPerBatch)));
        if (isComplete)
            log.Complete();
        return log;
    }

    private static TimelineEvent[] Events(long first, int count) =>
        [.. Enumerable.Range(0, count).Select(n => new TimelineEvent(first + n, 1, EventKind.VariableRead, 2, first + n))];
}
