using System.Diagnostics;

namespace Playground.Scenarios.Scaling;

/// <summary>The same work once more, done by so many workers. Thread-safe.</summary>
/// <param name="work">What there is to do in all, as one portion.</param>
/// <param name="workers">How many workers share it.</param>
/// <param name="serialPercent">The part of it that only the first worker may do, while the others wait.</param>
internal sealed class Round(Portion work, int workers, int serialPercent)
{
    private readonly Lock _lock = new();
    private readonly int _parallelFrom = work.From + (int)((work.To - work.From) * (long)serialPercent / 100);
    private long _started = long.MaxValue;
    private long _ended = long.MinValue;

    /// <summary>How many workers share the work.</summary>
    public int Workers => workers;

    /// <summary>Whether the work is waiting, not computing.</summary>
    public bool IsWaiting => work.IsWaiting;

    /// <summary>How many primes have been found.</summary>
    public int Primes { get; private set; }

    /// <summary>From the moment in which the first worker began until the last was done, in ms.</summary>
    public double WallMs => Stopwatch.GetElapsedTime(_started, _ended).TotalMilliseconds;

    /// <summary>What only the first worker may do.</summary>
    public Portion Serial => work with { To = _parallelFrom, Shares = 1 };

    /// <summary>A worker's share of the rest.</summary>
    /// <param name="worker">0 for the first one.</param>
    public Portion ShareOf(int worker)
    {
        if (worker >= workers)
            return default;
        if (!IsWaiting)
            return work with { From = _parallelFrom + (worker * Portion.Block), Shares = workers };
        var (each, rest) = Math.DivRem(work.To - _parallelFrom, workers);
        return work with { To = each + (worker < rest ? 1 : 0) };
    }

    /// <summary>A portion of the work is done.</summary>
    public void Add(in PortionDone done)
    {
        lock (_lock)
        {
            _started = Math.Min(_started, done.Started);
            _ended = Math.Max(_ended, done.Ended);
            Primes += done.Primes;
        }
    }
}
