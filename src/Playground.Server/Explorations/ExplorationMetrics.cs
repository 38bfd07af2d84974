using System.Diagnostics.Metrics;
using Playground.Server.Operations;

namespace Playground.Server.Explorations;

/// <summary>What explorations count and measure about themselves.</summary>
internal sealed class ExplorationMetrics
{
    private readonly Counter<long> _started;
    private readonly Counter<long> _cached;
    private readonly Counter<long> _rejected;
    private readonly UpDownCounter<long> _active;
    private readonly UpDownCounter<long> _queued;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _states;

    public ExplorationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(PlaygroundMetrics.MeterName);
        _started = meter.CreateCounter<long>("playground.explorations.started", "{exploration}", "Searches of programs that have started.");
        _cached = meter.CreateCounter<long>("playground.explorations.cached", "{exploration}", "Explorations that were answered by an earlier search.");
        _rejected = meter.CreateCounter<long>(
            "playground.explorations.rejected", "{exploration}", "Explorations that were not accepted, by the code of the problem.");
        _active = meter.CreateUpDownCounter<long>("playground.explorations.active", "{exploration}", "Searches that run now.");
        _queued = meter.CreateUpDownCounter<long>("playground.explorations.queued", "{exploration}", "Searches that wait in the queue now.");
        _duration = meter.CreateHistogram<double>("playground.explorations.duration", "s", "How long searches took, by how they ended.");
        _states = meter.CreateCounter<long>("playground.explorations.states", "{state}", "States that searches have reached.");
    }

    /// <summary>A search waits from now on.</summary>
    public void Queued() => _queued.Add(1);

    /// <summary>A search waits no longer.</summary>
    public void Dequeued() => _queued.Add(-1);

    /// <summary>A search runs from now on.</summary>
    public void Started()
    {
        _started.Add(1);
        _active.Add(1);
    }

    /// <summary>A search has ended.</summary>
    /// <param name="end">"complete", what bounded it, or "failed".</param>
    /// <param name="states">How many states it has reached.</param>
    /// <param name="duration">How long it took.</param>
    public void Ended(string end, long states, TimeSpan duration)
    {
        _active.Add(-1);
        _states.Add(states);
        _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("end", end));
    }

    /// <summary>An exploration was answered without a search.</summary>
    public void AnsweredFromCache() => _cached.Add(1);

    /// <summary>An exploration was not accepted; <paramref name="reason"/> is the problem's code.</summary>
    public void Rejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
