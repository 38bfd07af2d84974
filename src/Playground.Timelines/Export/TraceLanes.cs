using Playground.Timelines.Analysis;

namespace Playground.Timelines.Export;

/// <summary>The lanes of all threads, made when they are first asked for.</summary>
internal sealed class TraceLanes(TraceEventWriter writer)
{
    private readonly ById<TraceLane?> _byThread = new();
    private readonly List<TraceLane> _all = [];

    public TraceLane this[int thread]
    {
        get
        {
            ref var lane = ref _byThread[thread];
            if (lane is null)
            {
                lane = new TraceLane(writer, thread);
                _all.Add(lane);
            }

            return lane;
        }
    }

    /// <summary>Closes what is open in any of them.</summary>
    public void CloseAll(long endNs)
    {
        foreach (var lane in _all)
            lane.CloseAll(endNs, isUnfinished: true);
    }
}
