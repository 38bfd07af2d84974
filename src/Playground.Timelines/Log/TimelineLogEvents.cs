using Playground.Timelines.Encoding;

namespace Playground.Timelines.Log;

/// <summary>Reading a log event by event, for those who don't want its bytes.</summary>
public static class TimelineLogEvents
{
    /// <summary>The events that are there now, in order, beginning with sequence number <paramref name="from"/>.</summary>
    public static IEnumerable<SequencedEvent> Events(this TimelineLog log, long from = 0)
    {
        ArgumentNullException.ThrowIfNull(log);
        var cursor = log.ReadFrom(from);
        while (cursor.TryRead(out var batch))
        {
            foreach (var e in batch.Events())
            {
                if (e.Sequence >= from)
                    yield return e;
            }
        }
    }

    /// <summary>The events of one batch, in order.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static IEnumerable<SequencedEvent> Events(this TimelineBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var decoder = new BatchDecoder(batch.Data);
        decoder.ReadNames();
        var events = decoder.ReadEvents();
        return events.Select((e, index) => new SequencedEvent(batch.FirstSequence + index, e));
    }
}
