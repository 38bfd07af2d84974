using System.Runtime.CompilerServices;
using Playground.Timelines.Events;

namespace Playground.Timelines.Recording;

/// <summary>
/// Where one thread writes its events: a chain of chunks with one writer (that thread) and one reader (the pump). No lock, no
/// allocation and no line shared with another thread on the way; the clock is nine tenths of the cost.
/// </summary>
public sealed class ThreadRecorder : CacheLinePadding
{
    private readonly TimelineRecorder _recorder;
    private readonly TimelineClock _clock;
    private EventChunk? _chunk;
    private int _index;
    private long _lastNs;
    private long _published;
    private int _recording;
    private long[]? _dropped;

    internal ThreadRecorder(TimelineRecorder recorder, int thread)
    {
        _recorder = recorder;
        _clock = recorder.Clock;
        Thread = thread;
        _lastNs = _clock.NowNs;
        FirstChunk = _chunk = recorder.Chunks.TakeFirst();
        RegisteredNs = _lastNs;
    }

    /// <summary>The thread's id in the names table.</summary>
    public int Thread { get; }

    /// <summary>When it was made: none of its events is older.</summary>
    internal long RegisteredNs { get; }

    internal EventChunk? FirstChunk { get; }

    /// <summary>How many events the reader may take.</summary>
    internal long Published => Volatile.Read(ref _published);

    /// <summary>Whether the thread is between reading the clock and publishing an event.</summary>
    internal bool IsRecording => Volatile.Read(ref _recording) != 0;

    /// <summary>Whether the thread has found the budget used up: it will publish nothing any more.</summary>
    internal bool IsDropping => Volatile.Read(ref _dropped) is not null;

    /// <summary>Events that were not stored, by kind; null if there are none. Exact once the thread has ended.</summary>
    internal ReadOnlySpan<long> Dropped => Volatile.Read(ref _dropped);

    /// <summary>Records that this thread does something now. Only the thread itself may call it.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="subject">To what; 0 for nothing.</param>
    /// <param name="value">As the kind defines it.</param>
    /// <param name="extra">As the kind defines it.</param>
    /// <param name="notBefore">The least time that it may be stamped with, in ns.</param>
    /// <returns>The event's time in ns since the run began; never less than that of this thread's last event.</returns>
    public long Record(EventKind kind, int subject = 0, long value = 0, int extra = 0, long notBefore = 0)
    {
        // The pump must be able to tell that a time was taken whose event isn't there yet: see TimelinePump.
        Volatile.Write(ref _recording, 1);
        var time = _clock.NowNs;
        if (time < notBefore)
            time = notBefore;
        if (time < _lastNs)
            time = _lastNs;
        _lastNs = time;

        var chunk = _chunk;
        if (_index == EventChunk.Size || chunk is null)
            chunk = NextChunk();
        if (chunk is null)
        {
            Drop(kind, time);
        }
        else
        {
            chunk.Events[_index++] = new TimelineEvent(time, Thread, kind, subject, value, extra);
            Volatile.Write(ref _published, _published + 1);
        }

        Volatile.Write(ref _recording, 0);
        return time;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private EventChunk? NextChunk()
    {
        if (_chunk is null)
            return null;
        var next = _recorder.Chunks.Take();
        if (next is not null)
            _chunk.Next = next;
        _chunk = next;
        _index = 0;
        return next;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Drop(EventKind kind, long time)
    {
        if (_dropped is null)
        {
            // In this order: who sees that this thread drops must also see from when on.
            _recorder.CutAt(time);
            Volatile.Write(ref _dropped, new long[EventKinds.Capacity]);
        }

        if (time <= _recorder.ClosedNs)
            _dropped[(int)kind]++;
    }
}
