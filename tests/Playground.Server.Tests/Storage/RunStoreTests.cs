using Playground.Server.Storage;
using Playground.Timelines.Encoding;

namespace Playground.Server.Tests.Storage;

/// <summary>What every store does, whatever it keeps runs in.</summary>
public abstract class RunStoreTests : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IRunStore Store { get; private set; } = null!;

    protected abstract IRunStore Open();

    protected abstract Task CloseAsync();

    protected async Task RestartAsync()
    {
        await CloseAsync();
        Store = Open();
    }

    public ValueTask InitializeAsync()
    {
        Store = Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_run_is_found_as_it_was_saved()
    {
        var run = StoredRuns.Ended(1) with { Reason = "because \"so\" – ü", EventCount = 42, Summary = """{"verdict":"3 lost"}""" };
        await Store.SaveAsync(run, Cancellation);

        Assert.Equal(run, await Store.FindAsync(run.Id, Cancellation));
        Assert.Null(await Store.FindAsync(StoredRuns.Id(2), Cancellation));
    }

    [Fact]
    public async Task Saving_again_replaces_the_run_and_keeps_its_timeline()
    {
        var run = StoredRuns.Live(1);
        await Store.SaveAsync(run, Cancellation);
        await Store.AppendAsync(run.Id, [StoredRuns.Batch(0, 5)], cancellation: Cancellation);

        var ended = run with { Status = "completed", EndedAt = run.CreatedAt.AddSeconds(1), EventCount = 5 };
        await Store.SaveAsync(ended, Cancellation);

        Assert.Equal(ended, await Store.FindAsync(run.Id, Cancellation));
        Assert.Single(await Store.LoadBatchesAsync(run.Id, Cancellation));
    }

    [Fact]
    public async Task Batches_come_back_in_order_byte_for_byte_after_a_restart()
    {
        var run = StoredRuns.Ended(1);
        // The second brings only names, so it begins with the same event as the third.
        TimelineBatch[] batches = [StoredRuns.Batch(0, 3), StoredRuns.Batch(3, 0), StoredRuns.Batch(3, 7), StoredRuns.Batch(10, 1)];
        await Store.SaveAsync(run, Cancellation);
        await Store.AppendAsync(run.Id, batches[..1], cancellation: Cancellation);
        await Store.AppendAsync(run.Id, batches[1..], cancellation: Cancellation);
        await RestartAsync();

        var loaded = await Store.LoadBatchesAsync(run.Id, Cancellation);
        Assert.Equal(batches.Select(StoredRuns.Describe), loaded.Select(StoredRuns.Describe));
        Assert.Equal(run, await Store.FindAsync(run.Id, Cancellation));
    }

    [Fact]
    public async Task Batches_that_do_not_follow_are_refused_and_leave_nothing_behind()
    {
        var run = StoredRuns.Live(1);
        await Store.SaveAsync(run, Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            Store.AppendAsync(run.Id, [StoredRuns.Batch(0, 3), StoredRuns.Batch(4, 1)], run with { Status = "completed" }, Cancellation));

        Assert.Empty(await Store.LoadBatchesAsync(run.Id, Cancellation));
        Assert.Equal(run, await Store.FindAsync(run.Id, Cancellation));
    }

    [Fact]
    public async Task Batches_of_no_run_are_refused() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Store.AppendAsync(StoredRuns.Id(9), [StoredRuns.Batch(0, 1)], cancellation: Cancellation));

    [Fact]
    public async Task Batches_and_the_state_of_their_run_are_kept_together()
    {
        var run = StoredRuns.Live(1);
        await Store.SaveAsync(run, Cancellation);
        var ended = run with { Status = "deadlocked", EndedAt = run.CreatedAt.AddSeconds(2), EventCount = 4 };
        await Store.AppendAsync(run.Id, [StoredRuns.Batch(0, 4)], ended, Cancellation);

        Assert.Equal(ended, await Store.FindAsync(run.Id, Cancellation));
        Assert.Single(await Store.LoadBatchesAsync(run.Id, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(run.Id, [], StoredRuns.Live(2), Cancellation));
    }

    [Fact]
    public async Task A_deleted_run_is_gone_with_its_timeline()
    {
        var run = StoredRuns.Ended(1);
        await Store.SaveAsync(run, Cancellation);
        await Store.AppendAsync(run.Id, [StoredRuns.Batch(0, 4)], cancellation: Cancellation);

        Assert.True(await Store.DeleteAsync(run.Id, Cancellation));
        Assert.False(await Store.DeleteAsync(run.Id, Cancellation));
        Assert.Null(await Store.FindAsync(run.Id, Cancellation));
        Assert.Empty(await Store.LoadBatchesAsync(run.Id, Cancellation));
    }

    [Fact]
    public async Task Live_runs_are_ended_as_failed_and_keep_what_was_recorded()
    {
        var (live, queued, ended) = (StoredRuns.Live(1), StoredRuns.Live(2) with { Status = "queued" }, StoredRuns.Ended(3));
        foreach (var run in new[] { live, queued, ended })
            await Store.SaveAsync(run, Cancellation);
        await Store.AppendAsync(live.Id, [StoredRuns.Batch(0, 4), StoredRuns.Batch(4, 6)], cancellation: Cancellation);
        await RestartAsync();

        var moment = StoredRuns.Start.AddHours(1);
        Assert.Equal(2, await Store.MarkInterruptedAsync(moment, "The server stopped.", Cancellation));
        Assert.Equal(0, await Store.MarkInterruptedAsync(moment, "The server stopped.", Cancellation));

        var failed = live with { Status = "failed", Reason = "The server stopped.", EndedAt = moment, EventCount = 10 };
        Assert.Equal(failed, await Store.FindAsync(live.Id, Cancellation));
        Assert.Equal("failed", (await Store.FindAsync(queued.Id, Cancellation))!.Status);
        Assert.Equal(ended, await Store.FindAsync(ended.Id, Cancellation));
    }

    [Fact]
    public async Task Retention_forgets_the_oldest_and_the_too_many_but_no_live_run()
    {
        for (var i = 0; i < 120; i++)
            await Store.SaveAsync(i == 5 ? StoredRuns.Live(i) : StoredRuns.Ended(i), Cancellation);
        await Store.AppendAsync(StoredRuns.Id(0), [StoredRuns.Batch(0, 100)], cancellation: Cancellation);

        Assert.Equal(9, await Store.RemoveOldAsync(1000, StoredRuns.Ended(10).CreatedAt, Cancellation));
        Assert.Equal(70, await Store.RemoveOldAsync(40, DateTimeOffset.MinValue, Cancellation));

        var left = (await Store.ListAsync(new RunQuery(Limit: 100), Cancellation)).Runs.Select(run => run.Id);
        Assert.Equal([.. Enumerable.Range(80, 40).Reverse().Select(StoredRuns.Id), StoredRuns.Id(5)], left);
        Assert.Empty(await Store.LoadBatchesAsync(StoredRuns.Id(0), Cancellation));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var run = StoredRuns.Live(i);
            await Store.SaveAsync(run, Cancellation);
            for (var batch = 0; batch < 20; batch++)
            {
                await Store.AppendAsync(run.Id, [StoredRuns.Batch(batch * 10, 10)], cancellation: Cancellation);
                Assert.Equal(batch + 1, (await Store.LoadBatchesAsync(run.Id, Cancellation)).Count);
            }
        }));

        Assert.Equal(20, (await Store.ListAsync(new RunQuery(Limit: 100), Cancellation)).Runs.Count);
    }

    [Fact]
    public async Task A_change_that_fails_does_not_harm_those_committed_with_it()
    {
        await Store.SaveAsync(StoredRuns.Live(0), Cancellation);
        var tasks = Enumerable.Range(1, 50).Select(i => i % 5 == 0
            ? Assert.ThrowsAsync<KeyNotFoundException>(() => Store.AppendAsync(StoredRuns.Id(999), [StoredRuns.Batch(0, 1)], cancellation: Cancellation))
            : Store.SaveAsync(StoredRuns.Live(i), Cancellation));
        await Task.WhenAll(tasks);

        Assert.Equal(41, (await Store.ListAsync(new RunQuery(Limit: 100), Cancellation)).Runs.Count);
    }

    [Fact]
    public async Task A_cancelled_change_is_not_done()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(StoredRuns.Live(1), new CancellationToken(canceled: true)));
        Assert.Null(await Store.FindAsync(StoredRuns.Id(1), Cancellation));
    }
}
