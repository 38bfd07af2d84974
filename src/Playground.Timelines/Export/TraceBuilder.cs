using Playground.Timelines.Analysis;
using Playground.Timelines.Events;

namespace Playground.Timelines.Export;

/// <summary>Makes slices, arrows, counters and instants of events. Keeps what is open, not what is past.</summary>
internal sealed class TraceBuilder(TraceEventWriter writer, NameTable names, bool withInstants)
{
    /// <summary>What has only just begun when the timeline ends still gets a visible slice.</summary>
    private const int ShortestEndNs = 1_000;

    private readonly TraceNames _texts = new(names);
    private readonly ById<TraceLane?> _lanes = new();
    private readonly ById<WrittenSlice> _lastHolds = new();
    private readonly List<TraceLane> _allLanes = [];
    private long _flows;
    private long _lastNs;

    /// <summary>Writes what viewers must know first.</summary>
    public void Begin(string processName)
    {
        writer.ProcessName(processName);
        foreach (var thread in names.OfKind(NameKind.Thread))
            writer.ThreadName(thread.Id, thread.Text, thread.Id);
        foreach (var variable in names.OfKind(NameKind.Variable))
            writer.Counter(variable.Text, 0, variable.Initial);
    }

    /// <summary>Takes the next event.</summary>
    public void Add(in TimelineEvent e)
    {
        _lastNs = e.TimeNs;
        if (e.Kind == EventKind.DeadlockDetected)
        {
            // The thread goes on waiting.
            writer.Instant(_texts.Of(e.Kind, 0), e.Thread, e.TimeNs, e.Value);
            return;
        }

        var lane = LaneOf(e.Thread);
        if (lane.Innermost?.Kind == TraceSliceKind.Pause)
            lane.Close(e.TimeNs);
        Follow(lane, e);
        if (lane.Innermost is null && e.Kind != EventKind.ThreadEnded)
            lane.Open("running", TraceSliceKind.Running, 0, e.TimeNs);
        Mark(lane, e);
    }

    /// <summary>Closes what is open.</summary>
    /// <param name="endNs">When the run ended.</param>
    public void End(long endNs)
    {
        endNs = Math.Max(endNs, _lastNs + ShortestEndNs);
        foreach (var lane in _allLanes)
            lane.CloseAll(endNs, isUnfinished: true);
    }

    private void Follow(TraceLane lane, in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.ThreadEnded:
                lane.CloseAll(e.TimeNs, isUnfinished: false);
                break;
            case EventKind.LockRequested or EventKind.JoinRequested or EventKind.BarrierRequested or EventKind.SleepStarted:
                Begin(lane, TraceSliceKind.Pause, e);
                break;
            case EventKind.IoStarted:
                Begin(lane, TraceSliceKind.Span, e);
                break;
            case EventKind.IoCompleted or EventKind.IoFailed:
                lane.CloseSpan(e.Subject, e.TimeNs);
                break;
            case EventKind.LockAcquired:
                HandOver(lane, e);
                Begin(lane, TraceSliceKind.Span, e);
                break;
            case EventKind.LockReleased:
                _lastHolds[e.Subject] = lane.CloseSpan(e.Subject, e.TimeNs);
                break;
            case EventKind.JoinCompleted:
                Arrow("join", LaneOf(e.Subject).LastWritten, lane, e, isToNext: false);
                break;
        }
    }

    private void Begin(TraceLane lane, TraceSliceKind kind, in TimelineEvent e)
    {
        if (lane.Innermost?.Kind == TraceSliceKind.Running)
            lane.Close(e.TimeNs);
        lane.Open(_texts.Of(e.Kind, e.Subject), kind, e.Subject, e.TimeNs);
    }

    private void HandOver(TraceLane lane, in TimelineEvent e)
    {
        var last = _lastHolds[e.Subject];
        if (last.Thread != e.Thread)
            Arrow("hand-over", last, lane, e, isToNext: true);
    }

    /// <summary>Draws an arrow from the end of a slice that was written to here.</summary>
    private void Arrow(string name, in WrittenSlice from, TraceLane to, in TimelineEvent e, bool isToNext)
    {
        if (!from.Exists)
            return;
        var id = ++_flows;
        writer.Flow(new TraceFlow(name, id, IsStart: true, from.EndNs - 1), from.Thread);
        var arrival = new TraceFlow(name, id, IsStart: false, e.TimeNs);
        if (isToNext)
            to.AddToNext(arrival);
        else
            to.Add(arrival);
    }

    /// <summary>What is a point in time rather than a state.</summary>
    private void Mark(TraceLane lane, in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.ThreadStarting:
                var id = ++_flows;
                lane.Add(new TraceFlow("start", id, IsStart: true, e.TimeNs));
                LaneOf(e.Subject).AddToNext(new TraceFlow("start", id, IsStart: false, e.TimeNs));
                break;
            case EventKind.VariableRead:
                MarkAccess(e);
                break;
            case EventKind.VariableWritten or EventKind.VariableUpdated:
                MarkAccess(e);
                writer.Counter(_texts.Of(EventKind.None, e.Subject), e.TimeNs, e.Value);
                break;
            case EventKind.IoProgress or EventKind.IoCompleted:
                writer.Counter(_texts.Of(e.Kind, e.Subject), e.TimeNs, e.Value);
                break;
            case EventKind.LockTimedOut or EventKind.JoinTimedOut or EventKind.IoFailed:
                writer.Instant(_texts.Of(e.Kind, e.Subject), e.Thread, e.TimeNs, e.Value);
                break;
        }
    }

    private void MarkAccess(in TimelineEvent e)
    {
        if (withInstants)
            writer.Instant(_texts.Of(e.Kind, e.Subject), e.Thread, e.TimeNs, e.Value);
    }

    private TraceLane LaneOf(int thread)
    {
        ref var lane = ref _lanes[thread];
        if (lane is null)
        {
            lane = new TraceLane(writer, thread);
            _allLanes.Add(lane);
        }

        return lane;
    }
}
