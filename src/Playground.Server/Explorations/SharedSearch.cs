using System.Diagnostics.CodeAnalysis;

namespace Playground.Server.Explorations;

/// <summary>
/// A search that waits or runs, and the explorations that it answers: all who ask the same while it is live. Not thread-safe, but for
/// its token and its progress: it belongs to the scheduler.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The token source has neither a timer nor a wait handle to give back.")]
internal sealed class SharedSearch(ExplorationPlan plan)
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is searched.</summary>
    public ExplorationPlan Plan { get; } = plan;

    /// <summary>How far it has come.</summary>
    public SearchProgress Progress { get; } = new();

    /// <summary>Those that it answers.</summary>
    public List<ProgramExploration> Explorations { get; } = [];

    /// <summary>Whether it has started.</summary>
    public bool IsRunning { get; set; }

    /// <summary>Cancelled when nobody wants its answer any more.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Why it was stopped; null if it was not.</summary>
    public string? StopReason { get; private set; }

    /// <summary>Ends when it is over, and its explorations show it.</summary>
    public Task Completion => _over.Task;

    /// <summary>Asks it to end; the first reason counts.</summary>
    public void Stop(string reason)
    {
        StopReason ??= reason;
        // Not here what others do at that: the caller holds a lock.
        _ = _stop.CancelAsync();
    }

    /// <summary>Says that it is over.</summary>
    public void Complete() => _over.TrySetResult();
}
