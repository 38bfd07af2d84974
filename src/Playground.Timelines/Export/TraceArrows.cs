using Playground.Timelines.Analysis;
using Playground.Timelines.Events;

namespace Playground.Timelines.Export;

/// <summary>Draws arrows from what a thread does to what another does because of it.</summary>
internal sealed class TraceArrows(TraceEventWriter writer, TraceLanes lanes)
{
    private readonly ById<WrittenSlice> _lastHolds = new();
    private readonly ById<TraceMark> _lastMarks = new();
    private readonly Dictionary<(int Queue, long Item), TraceMark> _items = [];
    private long _count;

    /// <summary>A hold has ended: the next one is handed over from there.</summary>
    public void EndHold(int subject, in WrittenSlice hold) => _lastHolds[subject] = hold;

    /// <summary>A hold begins; its slice is the next one.</summary>
    public void BeginHold(TraceLane lane, in TimelineEvent e)
    {
        var last = _lastHolds[e.Subject];
        if (last.Thread == e.Thread)
            return;

        // Many may share a lock: only one that had to wait gets it from somebody.
        if (e.Kind == EventKind.LockAcquired || e.Extra == 1)
            FromEnd("hand-over", last, lane, e, isToNext: true);
    }

    /// <summary>Draws what begins or ends with an event, whose slice is open by now.</summary>
    public void Draw(TraceLane lane, in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.ThreadStarting:
                var id = ++_count;
                lane.Add(new TraceFlow("start", id, IsStart: true, e.TimeNs));
                lanes[e.Subject].AddToNext(new TraceFlow("start", id, IsStart: false, e.TimeNs));
                break;
            case EventKind.JoinCompleted:
                FromEnd("join", lanes[e.Subject].LastWritten, lane, e, isToNext: false);
                break;
            case EventKind.SignalSet or EventKind.ConditionNotified or EventKind.SemaphoreReleased:
                _lastMarks[e.Subject] = new TraceMark(e.Thread, lane.Innermost, e.TimeNs);
                break;
            case EventKind.SignalReceived when e.Extra == 1:
                FromMark("set", _lastMarks[e.Subject], lane, e);
                break;
            case EventKind.ConditionWoken when e.Extra != 1:
                FromMark("notify", _lastMarks[e.Subject], lane, e);
                break;
            case EventKind.SemaphoreAcquired when e.Extra == 1:
                FromMark("permit", _lastMarks[e.Subject], lane, e);
                break;
            case EventKind.QueuePut:
                _items[(e.Subject, e.Value)] = new TraceMark(e.Thread, lane.Innermost, e.TimeNs);
                break;
            case EventKind.QueueTaken when _items.Remove((e.Subject, e.Value), out var put):
                FromMark("item", put, lane, e);
                break;
        }
    }

    /// <summary>From the end of a slice that was written to here.</summary>
    private void FromEnd(string name, in WrittenSlice from, TraceLane to, in TimelineEvent e, bool isToNext)
    {
        if (!from.Exists)
            return;
        var id = ++_count;
        writer.Flow(new TraceFlow(name, id, IsStart: true, from.EndNs - 1), from.Thread);
        var arrival = new TraceFlow(name, id, IsStart: false, e.TimeNs);
        if (isToNext)
            to.AddToNext(arrival);
        else
            to.Add(arrival);
    }

    /// <summary>From a point to here, unless its slice was too short to be written.</summary>
    private void FromMark(string name, in TraceMark from, TraceLane to, in TimelineEvent e)
    {
        if (from.Slice is null || from.Slice.IsDropped || from.Thread == e.Thread)
            return;
        var start = new TraceFlow(name, ++_count, IsStart: true, from.TimeNs);
        if (from.Slice.Written is { } written)
            writer.Flow(written.Keep(start), from.Thread);
        else
            from.Slice.Add(start);
        to.Add(start with { IsStart = false, TimeNs = e.TimeNs });
    }
}
