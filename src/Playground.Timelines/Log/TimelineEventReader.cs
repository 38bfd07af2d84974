using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Timelines.Log;

/// <summary>
/// Reads a log's events batch by batch into one buffer, for those who go through all of them: nothing is allocated
/// for an event. Ends where the log ends at that moment; not thread-safe.
/// </summary>
internal sealed class TimelineEventReader(TimelineLog log)
{
    private readonly TimelineCursor _cursor = log.ReadFrom(0);
    private TimelineEvent[] _buffer = [];
    private int _count;

    /// <summary>The events of the current batch; overwritten by the next.</summary>
    public ReadOnlyMemory<TimelineEvent> Events => _buffer.AsMemory(0, _count);

    /// <summary>Sequence number of the first of them.</summary>
    public long FirstSequence { get; private set; }

    /// <summary>Goes to the next batch if there is one.</summary>
    /// <exception cref="InvalidDataException">Its bytes are damaged.</exception>
    public bool Next()
    {
        if (!_cursor.TryRead(out var batch))
            return false;
        var decoder = new BatchDecoder(batch.Data);
        decoder.ReadNames();
        if (_buffer.Length < decoder.EventCount)
            _buffer = new TimelineEvent[decoder.EventCount];
        decoder.ReadEvents(_buffer);
        _count = decoder.EventCount;
        FirstSequence = batch.FirstSequence;
        return true;
    }
}
