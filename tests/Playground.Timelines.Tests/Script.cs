using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Timelines.Tests;

/// <summary>A timeline written down by hand.</summary>
internal sealed class Script
{
    private readonly NameTable _names = new();
    private readonly List<TimelineEvent> _events = [];

    public int Thread(string name) => _names.Declare(NameKind.Thread, name).Id;

    public int Lock(string name) => _names.Declare(NameKind.Lock, name).Id;

    public int Variable(string name, long initial = 0) => _names.Declare(NameKind.Variable, name, initial).Id;

    public int Transfer(string name, long bytes = 0) => _names.Declare(NameKind.Transfer, name, bytes).Id;

    public int Barrier(string name, long participants) => _names.Declare(NameKind.Barrier, name, participants).Id;

    public int Semaphore(string name, long permits) => Name(NameKind.Semaphore, name, permits);

    public int Queue(string name, long capacity = 0) => Name(NameKind.Queue, name, capacity);

    /// <summary>Declares a name of any kind.</summary>
    public int Name(NameKind kind, string name, long initial = 0) => _names.Declare(kind, name, initial).Id;

    /// <summary>Adds an event; returns its sequence number.</summary>
    public long At(long timeNs, int thread, EventKind kind, int subject = 0, long value = 0, int extra = 0)
    {
        _events.Add(new TimelineEvent(timeNs, thread, kind, subject, value, extra));
        return _events.Count - 1;
    }

    public TimelineLog ToLog(int eventsPerBatch = 7)
    {
        var log = new TimelineLog(_names);
        var encoder = new BatchEncoder();
        var events = _events.ToArray().AsSpan();
        var namesSent = 0;
        for (var at = 0; at < events.Length || namesSent < _names.Count; at += eventsPerBatch)
        {
            var part = events[at..Math.Min(events.Length, at + eventsPerBatch)];
            log.Append(encoder.Encode(at, _names.Range(namesSent, _names.Count), part));
            namesSent = _names.Count;
        }

        log.Complete();
        return log;
    }
}
