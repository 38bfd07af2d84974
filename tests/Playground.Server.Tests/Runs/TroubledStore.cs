using Playground.Server.Storage;
using Playground.Timelines.Encoding;

namespace Playground.Server.Tests.Runs;

/// <summary>A store whose writes fail when a test wants them to.</summary>
internal sealed class TroubledStore(IRunStore store) : IRunStore
{
    private int _appends;

    /// <summary>What a save waits for.</summary>
    public Task BeforeSave { get; init; } = Task.CompletedTask;

    /// <summary>What a save throws, if it shall.</summary>
    public Func<Exception?> SaveTrouble { get; set; } = () => null;

    /// <summary>What the n-th append throws, if it shall.</summary>
    public Func<int, Exception?> AppendTrouble { get; set; } = _ => null;

    /// <summary>What the n-th append throws after it was committed, if it shall.</summary>
    public Func<int, Exception?> AppendedTrouble { get; set; } = _ => null;

    /// <summary>What a save throws after it was committed, if it shall.</summary>
    public Func<Exception?> SavedTrouble { get; set; } = () => null;

    /// <summary>What removing old runs throws, if it shall.</summary>
    public Func<Exception?> RemoveTrouble { get; set; } = () => null;

    /// <summary>What a read throws, if it shall.</summary>
    public Func<Exception?> ReadTrouble { get; set; } = () => null;

    /// <summary>What happens when a timeline has just been read.</summary>
    public Func<string, Task> AfterLoad { get; init; } = _ => Task.CompletedTask;

    /// <summary>How many appends were tried.</summary>
    public int Appends => Volatile.Read(ref _appends);

    public async Task SaveAsync(StoredRun run, CancellationToken cancellation = default)
    {
        await BeforeSave;
        await (Failing(SaveTrouble()) ?? store.SaveAsync(run, cancellation));
        await (Failing(SavedTrouble()) ?? Task.CompletedTask);
    }

    public async Task AppendAsync(
        string runId, IReadOnlyList<TimelineBatch> batches, StoredRun? run = null, CancellationToken cancellation = default)
    {
        var number = Interlocked.Increment(ref _appends);
        await (Failing(AppendTrouble(number)) ?? store.AppendAsync(runId, batches, run, cancellation));
        await (Failing(AppendedTrouble(number)) ?? Task.CompletedTask);
    }

    public Task<StoredRun?> FindAsync(string runId, CancellationToken cancellation = default) =>
        ReadTrouble() is { } trouble ? Task.FromException<StoredRun?>(trouble) : store.FindAsync(runId, cancellation);

    public async Task<IReadOnlyList<TimelineBatch>> LoadBatchesAsync(string runId, CancellationToken cancellation = default)
    {
        var batches = await store.LoadBatchesAsync(runId, cancellation);
        await AfterLoad(runId);
        return batches;
    }

    public Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellation = default) => store.ListAsync(query, cancellation);

    public Task<bool> DeleteAsync(string runId, CancellationToken cancellation = default) => store.DeleteAsync(runId, cancellation);

    public Task<int> MarkInterruptedAsync(DateTimeOffset endedAt, string reason, CancellationToken cancellation = default) =>
        store.MarkInterruptedAsync(endedAt, reason, cancellation);

    public Task<int> RemoveOldAsync(int keep, DateTimeOffset createdBefore, CancellationToken cancellation = default) =>
        RemoveTrouble() is { } trouble ? Task.FromException<int>(trouble) : store.RemoveOldAsync(keep, createdBefore, cancellation);

    public Task PingAsync(CancellationToken cancellation = default) => store.PingAsync(cancellation);

    private static Task? Failing(Exception? trouble) => trouble is null ? null : Task.FromException(trouble);
}
