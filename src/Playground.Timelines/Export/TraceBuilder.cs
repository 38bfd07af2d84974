using Playground.Timelines.Analysis;
using Playground.Timelines.Events;

namespace Playground.Timelines.Export;

/// <summary>Makes slices, arrows, counters and instants of events. Keeps what is open, not what is past.</summary>
internal sealed class TraceBuilder
{
    /// <summary>What has only just begun when the timeline ends still gets a visible slice.</summary>
    private const int ShortestEndNs = 1_000;

    private readonly TraceEventWriter _writer;
    private readonly NameTable _names;
    private readonly TraceNames _texts;
    private readonly TraceLanes _lanes;
    private readonly TraceArrows _arrows;
    private readonly TracePoints _points;
    private readonly PermitHolders _permits = new();
    private long _lastNs;

    /// <param name="writer">Where to write.</param>
    /// <param name="names">The names of the timeline.</param>
    /// <param name="withAccesses">Whether to write reads and writes of variables one by one.</param>
    public TraceBuilder(TraceEventWriter writer, NameTable names, bool withAccesses)
    {
        _writer = writer;
        _names = names;
        _texts = new TraceNames(names);
        _lanes = new TraceLanes(writer);
        _arrows = new TraceArrows(writer, _lanes);
        _points = new TracePoints(writer, _texts, withAccesses);
    }

    /// <summary>Writes what viewers must know first.</summary>
    public void Begin(string processName)
    {
        _writer.ProcessName(processName);
        foreach (var thread in _names.OfKind(NameKind.Thread))
            _writer.ThreadName(thread.Id, thread.Text, thread.Id);
        _points.Begin(_names);
    }

    /// <summary>Takes the next event.</summary>
    public void Add(in TimelineEvent e)
    {
        _lastNs = e.TimeNs;
        if (WaitKinds.WhileWaiting.Contains(e.Kind))
        {
            _points.Write(e);
            return;
        }

        var lane = _lanes[e.Thread];
        if (lane.Innermost?.Kind == TraceSliceKind.Pause)
            lane.Close(e.TimeNs);
        Follow(lane, e);
        if (e.Kind != EventKind.ThreadEnded)
            OpenRunning(lane, e.TimeNs);
        _arrows.Draw(lane, e);
        _points.Write(e);
    }

    /// <summary>Closes what is open.</summary>
    /// <param name="endNs">When the run ended.</param>
    public void End(long endNs) => _lanes.CloseAll(Math.Max(endNs, _lastNs + ShortestEndNs));

    private void Follow(TraceLane lane, in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.ThreadEnded:
                lane.CloseAll(e.TimeNs, isUnfinished: false);
                break;
            case EventKind.IoStarted:
                Begin(lane, TraceSliceKind.Span, e);
                break;
            case EventKind.IoCompleted or EventKind.IoFailed:
                lane.CloseSpan(e.Subject, e.TimeNs);
                break;
            case EventKind.LockAcquired or EventKind.SharedAcquired:
                _arrows.BeginHold(lane, e);
                Begin(lane, TraceSliceKind.Span, e);
                break;
            case EventKind.LockReleased or EventKind.SharedReleased:
                _arrows.EndHold(e.Subject, lane.CloseSpan(e.Subject, e.TimeNs));
                break;
            case EventKind.SemaphoreAcquired:
                _permits.Acquire(e.Subject, e.Thread);
                _points.PermitsInUse(e, _permits.Of(e.Subject).Count);
                // The permits of a semaphore that had none at first are messages: nobody holds them.
                if (_names.Find(e.Subject)?.Initial != 0)
                    Begin(lane, TraceSliceKind.Span, e);
                break;
            case EventKind.SemaphoreReleased:
                ReleasePermit(e);
                _points.PermitsInUse(e, _permits.Of(e.Subject).Count);
                break;
            default:
                if (e.Kind == EventKind.SleepStarted || WaitKinds.Requests.Contains(e.Kind))
                    Begin(lane, TraceSliceKind.Pause, e);
                break;
        }
    }

    private void Begin(TraceLane lane, TraceSliceKind kind, in TimelineEvent e)
    {
        if (lane.Innermost?.Kind == TraceSliceKind.Running)
            lane.Close(e.TimeNs);
        lane.Open(_texts.Of(e.Kind, e.Subject), kind, e.Subject, e.TimeNs);
    }

    /// <summary>The permit may be another thread's, which goes on with whatever it does.</summary>
    private void ReleasePermit(in TimelineEvent e)
    {
        if (_permits.Release(e.Subject, e.Thread) is not (> 0 and var holder))
            return;
        var lane = _lanes[holder];
        var isAlive = lane.Innermost is not null;
        lane.CloseSpan(e.Subject, e.TimeNs);
        if (isAlive)
            OpenRunning(lane, e.TimeNs);
    }

    /// <summary>Nothing in particular is the case.</summary>
    private static void OpenRunning(TraceLane lane, long timeNs)
    {
        if (lane.Innermost is null)
            lane.Open("running", TraceSliceKind.Running, 0, timeNs);
    }
}
