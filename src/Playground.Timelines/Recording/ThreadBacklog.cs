using Playground.Timelines.Events;

namespace Playground.Timelines.Recording;

/// <summary>The pump's side of one thread's buffer: what has been published and not been merged yet.</summary>
internal sealed class ThreadBacklog(ThreadRecorder recorder, ChunkBudget chunks)
{
    private EventChunk? _chunk = recorder.FirstChunk;
    private int _index;
    private long _taken;
    private long _published;
    private long _lastPublishedNs = recorder.RegisteredNs;

    public ThreadRecorder Recorder => recorder;

    public bool IsEmpty => _taken == _published;

    /// <summary>The oldest event that is waiting.</summary>
    public ref readonly TimelineEvent Head => ref _chunk!.Events[_index];

    /// <summary>
    /// Looks what the thread has published by now, and tells up to which time nothing of it can be missing:
    /// <paramref name="nowNs"/>, or where the thread is just recording, the time of its last event.
    /// </summary>
    public long Refresh(long nowNs)
    {
        // In this order: what was published before the flag was seen down is then seen too.
        var isRecording = recorder.IsRecording && !recorder.IsDropping;
        var published = recorder.Published;
        if (published != _published)
        {
            _published = published;
            _lastPublishedNs = EventAt(published - 1).TimeNs;
        }

        return isRecording ? Math.Min(nowNs, _lastPublishedNs) : nowNs;
    }

    public void Advance()
    {
        _taken++;
        if (++_index < EventChunk.Size || _taken == _published)
            return;
        NextChunk();
    }

    private void NextChunk()
    {
        var drained = _chunk!;
        _chunk = drained.Next;
        _index = 0;
        chunks.Return(drained);
    }

    private ref readonly TimelineEvent EventAt(long position)
    {
        if (_index == EventChunk.Size)
            NextChunk();
        var chunk = _chunk!;
        var offset = _index + (position - _taken);
        while (offset >= EventChunk.Size)
        {
            chunk = chunk.Next!;
            offset -= EventChunk.Size;
        }

        return ref chunk.Events[offset];
    }
}
