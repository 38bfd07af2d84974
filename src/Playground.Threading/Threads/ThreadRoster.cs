using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Playground.Threading.Deadlocks;

namespace Playground.Threading.Threads;

/// <summary>All threads of a run, recorded or not, and the way to get them back. Thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The token source has neither a timer nor a wait handle to give back.")]
internal sealed class ThreadRoster
{
    /// <summary>How long a thread may take to notice an interrupt before it is interrupted again.</summary>
    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private readonly HashSet<ProbedThread> _live = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ProbedThread> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _maxThreads;
    private volatile bool _isStopping;

    /// <param name="maxThreads">How many there may be at a time.</param>
    public ThreadRoster(int maxThreads)
    {
        _maxThreads = maxThreads;
        Deadlocks = new WaitForGraph(this);
    }

    public WaitForGraph Deadlocks { get; }

    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Whether no thread is started, and no wait ended, by anybody outside.</summary>
    public bool HasMain { get; set; }

    public bool IsStopping => _isStopping;

    /// <summary>Ends when no thread is left.</summary>
    public Task AllEnded => _allEnded.Task;

    /// <summary>Ends with the first thread that an exception has ended.</summary>
    public Task<ProbedThread> Failed => _failed.Task;

    public int LiveThreads
    {
        get
        {
            lock (_lock)
                return _live.Count;
        }
    }

    /// <summary>Makes a thread and adds it, if there may be another: one that is refused leaves no name behind.</summary>
    public ProbedThread Add(Func<ProbedThread> make)
    {
        lock (_lock)
        {
            if (_isStopping)
                throw new ThreadInterruptedException("The run is being stopped.");
            if (_live.Count >= _maxThreads)
                throw new InvalidOperationException($"A run may have {_maxThreads} threads at a time, and has them.");
            var thread = make();
            _live.Add(thread);
            return thread;
        }
    }

    /// <summary>Whether nobody can go on: see <see cref="StallSearch"/>. Looks only if all may be waiting.</summary>
    public IReadOnlyList<DeadlockLink>? FindStall(int waiting, ProbedThread? ending)
    {
        lock (_lock)
        {
            var others = _live.Count - (ending is null ? 0 : 1);
            return HasMain && !_isStopping && others > 0 && waiting >= others ? StallSearch.Of(_live, ending) : null;
        }
    }

    public void HasEnded(ProbedThread thread)
    {
        lock (_lock)
        {
            _live.Remove(thread);
            if (thread.Failure is not null)
                _failed.TrySetResult(thread);
            if (_live.Count == 0)
                _allEnded.TrySetResult();
        }
    }

    public async Task<int> StopAsync(TimeSpan grace)
    {
        _isStopping = true;
        // Not awaited: a callback that blocks or throws must not keep threads from being interrupted.
        _ = _stopping.CancelAsync();
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            // Again and again, since code may swallow an interrupt, or begin to wait after it.
            foreach (var thread in Live())
                thread.Interrupt();
            var left = LiveThreads;
            if (left == 0 || Stopwatch.GetElapsedTime(started) >= grace)
                return left;
            await Task.Delay(InterruptInterval).ConfigureAwait(false);
        }
    }

    private ProbedThread[] Live()
    {
        lock (_lock)
            return [.. _live];
    }
}
