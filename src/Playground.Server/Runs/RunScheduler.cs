using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>
/// Decides which run starts when: first come, first served, as many at a time as the limits on runs and threads allow. Thread-safe.
/// </summary>
public sealed class RunScheduler(
    IOptions<PlaygroundLimits> options,
    RunExecutor executor,
    IRunStore store,
    PlaygroundMetrics metrics,
    TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly PlaygroundLimits _limits = options.Value;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LiveRun> _live = new(StringComparer.Ordinal);
    private readonly List<LiveRun> _queue = [];
    private int _running;
    private int _threads;
    private bool _isClosed;

    /// <summary>Takes a run: it starts at once or waits for its turn. When this ends the run is in the store.</summary>
    /// <exception cref="ApiProblemException">A limit forbids it, or the server is going down.</exception>
    /// <exception cref="StorageException">The run can't be stored, so it is not taken.</exception>
    public async Task<Run> SubmitAsync(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var live = new LiveRun(plan.NewRun(time.GetUtcNow()), plan);
        lock (_lock)
        {
            if (Refusal(plan) is { } problem)
            {
                metrics.RunRejected(problem.Code);
                throw problem.ToException();
            }

            _live.Add(live.Run.Id, live);
        }

        try
        {
            await store.SaveAsync(RunPersistence.ToStored(live.Run.Snapshot));
        }
        catch
        {
            lock (_lock)
                _live.Remove(live.Run.Id);
            throw;
        }

        lock (_lock)
        {
            metrics.RunQueued();
            _queue.Add(live);
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

    /// <summary>The live runs in order of their creation.</summary>
    public IReadOnlyList<Run> Live()
    {
        lock (_lock)
            return [.. _live.Values.Select(live => live.Run)];
    }

    /// <summary>Asks a live run to stop. One that waits ends at once.</summary>
    public void Stop(LiveRun live, string reason)
    {
        ArgumentNullException.ThrowIfNull(live);
        live.RequestStop(reason);
        lock (_lock)
        {
            // A waiting run doesn't listen yet: it is started out of turn, sees the request and ends without a thread.
            if (_queue.Remove(live))
                Start(live);
            ShowPositions();
        }
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

    private ApiProblem? Refusal(RunPlan plan)
    {
        if (_isClosed)
            return ApiProblems.ShuttingDown();
        if (plan.Threads - 1 > _limits.ThreadsPerRun)
            return ApiProblems.TooManyThreads(plan.Threads - 1, _limits.ThreadsPerRun, LimitNames.Of(nameof(_limits.ThreadsPerRun)));
        if (_live.Values.Count(live => live.Plan.Client == plan.Client) >= _limits.LiveRunsPerClient)
            return ApiProblems.TooManyRuns(LimitNames.Of(nameof(_limits.LiveRunsPerClient)), RetryAfter);
        // Counted with the live ones, since some are on their way into the queue.
        if (_live.Count - _running >= _limits.RunsQueued && !CanStart(plan))
            return ApiProblems.QueueFull(LimitNames.Of(nameof(_limits.RunsQueued)), RetryAfter);
        return null;
    }

    private bool CanStart(RunPlan plan) =>
        _running < _limits.RunsAtOnce && _queue.Count == 0
        && (_running == 0 || _threads + plan.Threads <= _limits.ThreadsInProcess);

    private void StartWhatFits()
    {
        while (_queue.Count > 0 && _running < _limits.RunsAtOnce
            && (_running == 0 || _threads + _queue[0].Plan.Threads <= _limits.ThreadsInProcess))
        {
            var next = _queue[0];
            _queue.RemoveAt(0);
            Start(next);
        }

        ShowPositions();
    }

    private void Start(LiveRun live)
    {
        metrics.RunDequeued();
        _running++;
        _threads += live.Plan.Threads;
        metrics.RunStarted(live.Plan.Scenario.Id);
        metrics.ThreadsChanged(live.Plan.Threads);
        live.Completion = Task.Run(async () =>
        {
            await executor.ExecuteAsync(live);
            HasEnded(live);
        });
    }

    private void HasEnded(LiveRun live)
    {
        var run = live.Run.Snapshot;
        metrics.ThreadsChanged(-live.Plan.Threads);
        metrics.RunEnded(run.Scenario, run.Status.Name(), TimeSpan.FromMilliseconds(run.DurationMs ?? 0));
        lock (_lock)
        {
            _running--;
            _threads -= live.Plan.Threads;
            _live.Remove(live.Run.Id);
            StartWhatFits();
        }
    }

    private void ShowPositions()
    {
        for (var i = 0; i < _queue.Count; i++)
        {
            var position = i + 1;
            if (_queue[i].Run.Snapshot.QueuePosition != position)
                _queue[i].Run.Change(run => run with { QueuePosition = position });
        }
    }
}
