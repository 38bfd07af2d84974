using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>
/// Decides which run starts when: clients take turns, each first come, first served, as many at a time as the limits on runs and threads
/// allow. Thread-safe.
/// </summary>
public sealed class RunScheduler(
    IOptions<PlaygroundLimits> options,
    RunExecutor executor,
    IRunStore store,
    PlaygroundMetrics metrics,
    TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LiveRun> _live = new(StringComparer.Ordinal);
    private readonly RunQueue _queue = new(options.Value, metrics);
    private readonly RunAdmission _admission = new(options.Value);
    private bool _isClosed;

    /// <summary>Takes a run: it starts at once or waits for its turn. When this ends the run is in the store.</summary>
    /// <exception cref="ApiProblemException">A limit forbids it, or the server is going down.</exception>
    /// <exception cref="StorageException">The run can't be stored, so it is not taken.</exception>
    public async Task<Run> SubmitAsync(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var live = Enqueue(plan);
        try
        {
            await store.SaveAsync(StoredTimeline.ToStored(live.Run.Snapshot));
        }
        catch
        {
            Withdraw(live);
            throw;
        }

        lock (_lock)
        {
            live.IsStored = true;
            StartWhatFits();
        }

        return live.Run;
    }

    /// <summary>The live run with an id, or null.</summary>
    public LiveRun? Find(string id)
    {
        lock (_lock)
            return _live.GetValueOrDefault(id);
    }

    /// <summary>All live runs.</summary>
    public IReadOnlyList<Run> Live()
    {
        lock (_lock)
            return [.. _live.Values.Where(live => live.IsStored).Select(live => live.Run)];
    }

    /// <summary>Asks a live run to stop. One that waits ends at once.</summary>
    public void Stop(LiveRun live, string reason)
    {
        ArgumentNullException.ThrowIfNull(live);
        live.RequestStop(reason);
        lock (_lock)
            StartWhatFits();
    }

    /// <summary>Takes no more runs, stops those that are live, and waits until they are over and stored.</summary>
    public async Task CloseAsync(string reason)
    {
        LiveRun[] live;
        lock (_lock)
        {
            _isClosed = true;
            live = [.. _live.Values];
        }

        foreach (var run in live)
            Stop(run, reason);
        await Task.WhenAll(live.Select(run => run.Completion));
    }

    private LiveRun Enqueue(RunPlan plan)
    {
        lock (_lock)
        {
            var problem = _isClosed ? ApiProblems.ShuttingDown() : _admission.Refusal(plan, _live.Values, _queue);
            if (problem is not null)
            {
                metrics.RunRejected(problem.Code);
                throw problem.ToException();
            }

            var live = new LiveRun(plan.NewRun(time.GetUtcNow()), plan);
            _live.Add(live.Run.Id, live);
            _queue.Add(live);
            return live;
        }
    }

    private void Withdraw(LiveRun live)
    {
        lock (_lock)
        {
            _queue.Remove(live);
            _live.Remove(live.Run.Id);
            StartWhatFits();
        }

        live.Complete();
    }

    private void StartWhatFits()
    {
        foreach (var stopped in _queue.TakeStopped())
            Task.Run(() => EndWaitingAsync(stopped));
        while (_queue.TakeNext() is { } next)
            Start(next);
        _queue.ShowPositions();
    }

    private void Start(LiveRun live)
    {
        metrics.RunStarted(live.Run.Snapshot.Label);
        metrics.ThreadsChanged(live.Plan.Work.Threads);
        live.Run.Change(run => run with { Status = RunStatus.Running, StartedAt = time.GetUtcNow(), QueuePosition = null });
        Task.Run(() => ExecuteAsync(live));
    }

    private async Task ExecuteAsync(LiveRun live)
    {
        var outcome = await executor.ExecuteAsync(live);
        metrics.ThreadsChanged(-live.Plan.Work.Threads);
        metrics.RunEnded(outcome.Label, outcome.Status.Name(), TimeSpan.FromMilliseconds(outcome.DurationMs ?? 0));
        lock (_lock)
            _queue.Free(live);
        End(live, outcome);
    }

    private async Task EndWaitingAsync(LiveRun live) => End(live, await executor.EndWaitingAsync(live));

    private void End(LiveRun live, RunSnapshot outcome)
    {
        lock (_lock)
        {
            _live.Remove(live.Run.Id);
            StartWhatFits();
        }

        // Shown last: whoever sees the end can count on the run's place being free, and delete the run.
        live.Run.Change(_ => outcome);
        live.Complete();
    }
}
