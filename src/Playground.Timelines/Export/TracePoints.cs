using Playground.Timelines.Events;

namespace Playground.Timelines.Export;

/// <summary>Writes what is a point in time rather than a state: instants, and counters that change.</summary>
internal sealed class TracePoints(TraceEventWriter writer, TraceNames texts, bool withAccesses)
{
    /// <summary>Writes with what counters begin.</summary>
    public void Begin(NameTable names)
    {
        for (var id = 1; id <= names.Count; id++)
        {
            switch (names[id].Kind)
            {
                case NameKind.Variable:
                    writer.Counter(texts.Of(EventKind.None, id), 0, names[id].Initial);
                    break;
                case NameKind.Queue:
                    writer.Counter(texts.Of(EventKind.QueuePut, id), 0, 0);
                    break;
                case NameKind.Semaphore:
                    writer.Counter(texts.Of(EventKind.SemaphoreReleased, id), 0, 0);
                    break;
            }
        }
    }

    /// <summary>Writes what there is to say of an event as such.</summary>
    public void Write(in TimelineEvent e)
    {
        switch (e.Kind)
        {
            case EventKind.VariableRead:
                Access(e);
                break;
            case EventKind.VariableWritten or EventKind.VariableUpdated:
                Access(e);
                writer.Counter(texts.Of(EventKind.None, e.Subject), e.TimeNs, e.Value);
                break;
            case EventKind.IoProgress or EventKind.IoCompleted or EventKind.Measured:
                writer.Counter(texts.Of(e.Kind, e.Subject), e.TimeNs, e.Value);
                break;
            case EventKind.QueuePut or EventKind.QueueTaken:
                writer.Counter(texts.Of(EventKind.QueuePut, e.Subject), e.TimeNs, e.Extra);
                break;
            case EventKind.IoFailed or EventKind.Printed or EventKind.Noticed or EventKind.SignalSet or EventKind.SignalCleared:
            case EventKind.ConditionNotified or EventKind.QueueClosed or EventKind.ProcessStarted or EventKind.ProcessEnded:
            case EventKind.LockTimedOut or EventKind.JoinTimedOut or EventKind.SemaphoreTimedOut or EventKind.SignalTimedOut:
            case EventKind.BarrierTimedOut or EventKind.ConditionTimedOut or EventKind.QueuePutTimedOut or EventKind.QueueTakeTimedOut:
            case EventKind.DeadlockDetected or EventKind.StallDetected:
                writer.Instant(texts.Of(e.Kind, e.Subject), e.Thread, e.TimeNs, e.Value);
                break;
        }
    }

    /// <summary>Writes how many permits are in use from now on.</summary>
    public void PermitsInUse(in TimelineEvent e, int count) =>
        writer.Counter(texts.Of(EventKind.SemaphoreReleased, e.Subject), e.TimeNs, count);

    private void Access(in TimelineEvent e)
    {
        if (withAccesses)
            writer.Instant(texts.Of(e.Kind, e.Subject), e.Thread, e.TimeNs, e.Value);
    }
}
