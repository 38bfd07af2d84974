using Microsoft.Extensions.Options;
using Playground.Exploration.Results;
using Playground.Server.Errors;
using Playground.Server.Explorations.Results;
using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>
/// Decides what is searched when: clients take turns, each first come, first served, a few at a time. Who asks what has been searched gets the answer at once;
/// who asks what is being searched waits for the same search. Thread-safe.
/// </summary>
internal sealed class ExplorationScheduler(
    IOptions<PlaygroundLimits> options,
    SearchExecutor executor,
    ResultCache results,
    ExplorationDirectory directory,
    ExplorationMetrics metrics,
    TimeProvider time)
{
    private const string Broken = "Something went wrong on the server.";

    private readonly Lock _lock = new();
    private readonly SearchQueue _queue = new(options.Value, metrics);
    private readonly ExplorationAdmission _admission = new(options.Value);
    private bool _isClosed;

    /// <summary>How many searches wait or run.</summary>
    public int LiveSearches
    {
        get
        {
            lock (_lock)
                return _queue.All.Count();
        }
    }

    /// <summary>Takes an exploration: it is answered at once, starts, joins a search, or waits for its turn.</summary>
    /// <exception cref="ApiProblemException">A limit forbids it, or the server is going down.</exception>
    public ProgramExploration Submit(ExplorationPlan plan)
    {
        lock (_lock)
        {
            if (_isClosed)
                throw Refused(ApiProblems.ShuttingDown());
            if (results.Find(plan.Program.Code.Source, plan.Bounds) is { } known)
                return Answer(plan, known);
            if (_admission.Refusal(plan, _queue) is { } problem)
                throw Refused(problem);
            var exploration = Join(Answering(plan), plan);
            StartWhatFits();
            return exploration;
        }
    }

    /// <summary>
    /// Asks a live exploration to stop. Its search is stopped if nobody else waits for it, and what it has found so far is the result.
    /// Otherwise the exploration ends at once, without one.
    /// </summary>
    /// <returns>Whether it was live.</returns>
    public bool Stop(ProgramExploration exploration, string reason)
    {
        lock (_lock)
        {
            if (_queue.Of(exploration) is not { } awaited)
                return false;
            if (awaited.IsRunning && awaited.Explorations.Count == 1)
            {
                awaited.Stop(reason);
                return true;
            }

            awaited.Explorations.Remove(exploration);
            if (awaited.Explorations.Count == 0)
                _queue.RemoveWaiting(awaited);
            _queue.ShowPositions();
        }

        End(exploration, ExplorationStatus.Stopped, reason, null);
        return true;
    }

    /// <summary>Takes no more explorations, stops those that are live, and waits until they are over.</summary>
    public async Task CloseAsync(string reason)
    {
        var never = new List<ProgramExploration>();
        var running = new List<Task>();
        lock (_lock)
        {
            _isClosed = true;
            foreach (var live in _queue.All.ToList())
            {
                if (live.IsRunning)
                {
                    live.Stop(reason);
                    running.Add(live.Completion);
                }
                else
                {
                    _queue.RemoveWaiting(live);
                    never.AddRange(live.Explorations);
                }
            }
        }

        foreach (var exploration in never)
            End(exploration, ExplorationStatus.Stopped, reason, null);
        await Task.WhenAll(running);
    }

    private ApiProblemException Refused(ApiProblem problem)
    {
        metrics.Rejected(problem.Code);
        return problem.ToException();
    }

    private ProgramExploration Answer(ExplorationPlan plan, ExplorationResultView result)
    {
        var now = time.GetUtcNow();
        var exploration = new ProgramExploration(
            plan.Begin(now) with { StartedAt = now, Cached = true }, plan.Program.Code.Source, plan.Client, new SearchProgress());
        directory.Add(exploration);
        End(exploration, ExplorationStatus.Completed, null, result);
        metrics.AnsweredFromCache();
        return exploration;
    }

    private SharedSearch Answering(ExplorationPlan plan)
    {
        if (_queue.Answering(plan) is { } live)
        {
            _queue.Share(live, plan.Client);
            return live;
        }

        var added = new SharedSearch(plan);
        _queue.Add(added);
        return added;
    }

    private ProgramExploration Join(SharedSearch awaited, ExplorationPlan plan)
    {
        var snapshot = plan.Begin(time.GetUtcNow());
        if (awaited.IsRunning)
            snapshot = snapshot with { Status = ExplorationStatus.Running, StartedAt = snapshot.CreatedAt };
        // The text of the search, not the one that came with the request: of a class that asks the same, one text is kept.
        var exploration = new ProgramExploration(snapshot, awaited.Plan.Program.Code.Source, plan.Client, awaited.Progress);
        awaited.Explorations.Add(exploration);
        directory.Add(exploration);
        return exploration;
    }

    private void StartWhatFits()
    {
        while (_queue.TakeNext() is { } next)
        {
            metrics.Started();
            foreach (var exploration in next.Explorations)
                exploration.Change(snapshot => snapshot with { Status = ExplorationStatus.Running, StartedAt = time.GetUtcNow(), QueuePosition = null });
            Task.Run(() => ExecuteAsync(next));
        }

        _queue.ShowPositions();
    }

    private async Task ExecuteAsync(SharedSearch started) => End(started, await executor.ExecuteAsync(started));

    private void End(SharedSearch over, ExplorationResultView? result)
    {
        lock (_lock)
        {
            _queue.Free(over);
            if (result is not null)
                results.Keep(over.Plan.Program.Code.Source, over.Plan.Bounds, result);
            StartWhatFits();
        }

        // Shown last: whoever sees the end can count on the place being free.
        var (status, reason) = result switch
        {
            null => (ExplorationStatus.Failed, Broken),
            { BoundedBy: ExplorationBound.Stopped } => (ExplorationStatus.Stopped, over.StopReason),
            _ => (ExplorationStatus.Completed, null),
        };
        foreach (var exploration in over.Explorations)
            End(exploration, status, reason, result);
        over.Complete();
    }

    private void End(ProgramExploration exploration, ExplorationStatus status, string? reason, ExplorationResultView? result)
    {
        directory.Keep(exploration, sizeof(char) * (long)exploration.Source.Length + (result?.Bytes ?? 0));
        exploration.Change(snapshot => snapshot with
        {
            Status = status,
            EndedAt = time.GetUtcNow(),
            QueuePosition = null,
            Reason = reason,
            Result = result,
        });
    }
}
