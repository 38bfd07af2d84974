namespace Playground.Load.Figures;

/// <summary>
/// How long things took: counts in buckets that are 2 % wide, from a microsecond to many minutes, so that millions of samples take no
/// memory and no lock. Thread-safe.
/// </summary>
internal sealed class Latencies
{
    private const double Growth = 1.02;
    private const int Buckets = 1100;

    private readonly long[] _counts = new long[Buckets];
    private long _longestNs;

    /// <summary>How many there are.</summary>
    public long Count => _counts.Sum();

    /// <summary>The longest one, in ms.</summary>
    public double LongestMs => Volatile.Read(ref _longestNs) / 1e6;

    public void Add(TimeSpan time)
    {
        var microseconds = Math.Max(1, time.TotalMicroseconds);
        Interlocked.Increment(ref _counts[Math.Min(Buckets - 1, (int)(Math.Log(microseconds) / Math.Log(Growth)))]);
        var ns = (long)time.TotalNanoseconds;
        for (var longest = Volatile.Read(ref _longestNs); ns > longest;)
        {
            var found = Interlocked.CompareExchange(ref _longestNs, ns, longest);
            if (found == longest)
                return;
            longest = found;
        }
    }

    /// <summary>What a share of them doesn't exceed, in ms; NaN if there are none.</summary>
    public double PercentileMs(double share)
    {
        var wanted = (long)Math.Ceiling(share * Count);
        if (wanted == 0)
            return double.NaN;
        var bucket = 0;
        for (var seen = _counts[0]; seen < wanted; seen += _counts[bucket])
            bucket++;
        return Math.Min(LongestMs, Math.Pow(Growth, bucket + 1) / 1000);
    }
}
