using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>A figure that is measured now and then, such as a throughput; drawn as a curve.</summary>
public sealed class ProbedGauge
{
    private readonly int _id;

    internal ProbedGauge(int id) => _id = id;

    /// <summary>Says what it is now.</summary>
    public void Measure(long value)
    {
        if (_id != 0)
            ProbedThread.Current.Record(EventKind.Measured, _id, value);
    }
}
