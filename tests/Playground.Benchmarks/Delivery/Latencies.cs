namespace Playground.Benchmarks.Delivery;

/// <summary>How long events were on their way, sampled. Thread-safe.</summary>
internal sealed class Latencies
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];

    public void Add(double milliseconds)
    {
        lock (_lock)
            _milliseconds.Add(milliseconds);
    }

    /// <summary>The latency that a share of the samples doesn't exceed.</summary>
    public double Percentile(double share)
    {
        lock (_lock)
        {
            _milliseconds.Sort();
            return _milliseconds.Count == 0 ? double.NaN : _milliseconds[(int)(share * (_milliseconds.Count - 1))];
        }
    }
}
