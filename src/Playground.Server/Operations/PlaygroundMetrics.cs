using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Playground.Server.Operations;

/// <summary>What the playground counts and measures about itself. No tag has more values than the catalogue has scenarios, and "program".</summary>
public sealed class PlaygroundMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Playground";

    private readonly Counter<long> _started;
    private readonly Counter<long> _rejected;
    private readonly UpDownCounter<long> _active;
    private readonly UpDownCounter<long> _queued;
    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _threads;
    private readonly UpDownCounter<long> _leaked;
    private readonly Counter<long> _events;
    private readonly UpDownCounter<long> _subscribers;
    private readonly Counter<long> _commits;
    private readonly Histogram<double> _commitDuration;
    private readonly UpDownCounter<long> _writesWaiting;

    /// <summary>Creates the instruments.</summary>
    public PlaygroundMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _started = meter.CreateCounter<long>("playground.runs.started", "{run}", "Runs that have started.");
        _rejected = meter.CreateCounter<long>("playground.runs.rejected", "{run}", "Runs that were not accepted, by the code of the problem.");
        _active = meter.CreateUpDownCounter<long>("playground.runs.active", "{run}", "Runs that execute now.");
        _queued = meter.CreateUpDownCounter<long>("playground.runs.queued", "{run}", "Runs that wait in the queue now.");
        _duration = meter.CreateHistogram<double>("playground.runs.duration", "s", "How long runs took, by scenario and status.");
        _threads = meter.CreateUpDownCounter<long>("playground.threads.live", "{thread}", "Threads of runs that live now.");
        _leaked = meter.CreateUpDownCounter<long>("playground.threads.leaked", "{thread}", "Threads that did not end when told to and still live.");
        _events = meter.CreateCounter<long>("playground.events.recorded", "{event}", "Events that were recorded.");
        _subscribers = meter.CreateUpDownCounter<long>("playground.streams.subscribers", "{stream}", "Timelines that are watched now.");
        _commits = meter.CreateCounter<long>("playground.store.commits", "{commit}", "Transactions that were committed or failed, by outcome.");
        _commitDuration = meter.CreateHistogram<double>("playground.store.commit.duration", "s", "How long commits took.");
        _writesWaiting = meter.CreateUpDownCounter<long>("playground.store.waiting", "{write}", "Changes that wait to be committed.");
    }

    /// <summary>A run has been taken into the queue.</summary>
    public void RunQueued() => _queued.Add(1);

    /// <summary>A run has left the queue, to start or because it was stopped.</summary>
    public void RunDequeued() => _queued.Add(-1);

    /// <summary>A run executes from now on.</summary>
    public void RunStarted(string scenario)
    {
        _started.Add(1, new KeyValuePair<string, object?>("scenario", scenario));
        _active.Add(1);
    }

    /// <summary>A run that executed has ended.</summary>
    public void RunEnded(string scenario, string status, TimeSpan duration)
    {
        _active.Add(-1);
        _duration.Record(duration.TotalSeconds, new TagList { { "scenario", scenario }, { "status", status } });
    }

    /// <summary>A run was not accepted; <paramref name="reason"/> is the problem's code.</summary>
    public void RunRejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Threads were started (positive) or have ended (negative).</summary>
    public void ThreadsChanged(int difference) => _threads.Add(difference);

    /// <summary>Threads were abandoned (positive) or have ended after all (negative).</summary>
    public void LeakedThreadsChanged(int difference) => _leaked.Add(difference);

    /// <summary>Events were recorded.</summary>
    public void EventsRecorded(long count) => _events.Add(count);

    /// <summary>Somebody watches a timeline from now on.</summary>
    public void StreamOpened() => _subscribers.Add(1);

    /// <summary>Somebody watches a timeline no longer.</summary>
    public void StreamClosed() => _subscribers.Add(-1);

    internal void WriteQueued() => _writesWaiting.Add(1);

    internal void Committed(int writes, TimeSpan duration, bool succeeded)
    {
        _writesWaiting.Add(-writes);
        _commits.Add(1, new KeyValuePair<string, object?>("outcome", succeeded ? "committed" : "failed"));
        _commitDuration.Record(duration.TotalSeconds);
    }
}
