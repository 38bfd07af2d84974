using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>What each thread waits for at the moment.</summary>
internal sealed class OpenWaits
{
    private readonly ById<OpenWait> _byThread = new();
    private int _largestThread;

    /// <summary>A thread begins to wait.</summary>
    public void Begin(in TimelineEvent request, long sequence)
    {
        _largestThread = Math.Max(_largestThread, request.Thread);
        _byThread[request.Thread] = OpenWait.From(request, sequence);
    }

    /// <summary>A thread goes on.</summary>
    /// <returns>The wait that is over; check whether there was one.</returns>
    public OpenWait End(int thread)
    {
        ref var slot = ref _byThread[thread];
        var wait = slot;
        slot = default;
        return wait;
    }

    /// <summary>Those who wait, by thread.</summary>
    public IEnumerable<(int Thread, OpenWait Wait)> All()
    {
        for (var thread = 0; thread <= _largestThread; thread++)
        {
            if (_byThread[thread] is { IsOpen: true } wait)
                yield return (thread, wait);
        }
    }
}
