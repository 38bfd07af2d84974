using System.Numerics;
using Playground.Timelines.Events;
using Utf8 = System.Text.Encoding;

namespace Playground.Timelines.Encoding;

/// <summary>
/// Reads one batch from front to back: the header when made, then <see cref="ReadNames"/>, then <see cref="ReadEvents()"/>.
/// Everything it is given is checked: wrong bytes end in <see cref="InvalidDataException"/>, never in wrong memory.
/// </summary>
public ref struct BatchDecoder
{
    private readonly ReadOnlySpan<byte> _data;
    private int _at;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a batch of the version that this code reads.</exception>
    public BatchDecoder(ReadOnlySpan<byte> data)
    {
        _data = data;
        if (data.IsEmpty || data[0] != WireFormat.Version)
            throw new InvalidDataException(data.IsEmpty ? "A batch is empty." : $"A batch has version {data[0]}, expected {WireFormat.Version}.");
        _at = 1;
        FirstSequence = ReadLong();
        EventCount = ReadCount(WireFormat.SmallestEvent);
        BaseTimeNs = ReadLong();
        NameCount = ReadCount(smallest: 4);
    }

    /// <summary>Sequence number of the first event.</summary>
    public long FirstSequence { get; }

    /// <summary>How many events the batch holds.</summary>
    public int EventCount { get; }

    /// <summary>Time of the first event in ns since the run began.</summary>
    public long BaseTimeNs { get; }

    /// <summary>How many names the batch brings.</summary>
    public int NameCount { get; }

    /// <summary>Reads the names.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public TimelineName[] ReadNames()
    {
        var names = new TimelineName[NameCount];
        foreach (ref var name in names.AsSpan())
        {
            var id = ReadInt();
            var kind = (NameKind)ReadByte();
            var initial = WireFormat.UnZigZag(ReadNumber());
            var length = ReadCount(smallest: 1);
            name = new TimelineName(id, kind, Utf8.UTF8.GetString(_data.Slice(_at, length)), initial);
            _at += length;
        }

        return names;
    }

    /// <summary>Reads the events; the names must have been read before.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public TimelineEvent[] ReadEvents()
    {
        var events = new TimelineEvent[EventCount];
        ReadEvents(events);
        return events;
    }

    /// <summary>Reads the events into memory of the caller's; the names must have been read before.</summary>
    /// <param name="events">Room for at least <see cref="EventCount"/> events.</param>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public void ReadEvents(Span<TimelineEvent> events)
    {
        if (events.Length < EventCount)
            throw new ArgumentException($"There is room for {events.Length} events, but the batch has {EventCount}.", nameof(events));
        var lastValues = new long[64];
        var time = BaseTimeNs;
        var thread = 0;
        foreach (ref var e in events[..EventCount])
        {
            var head = ReadByte();
            if ((head & WireFormat.SameThread) == 0)
                thread = ReadInt();
            var sinceLast = ReadNumber();
            if (sinceLast > (ulong)(long.MaxValue - time))
                throw Damaged("a time is too large");
            time += (long)sinceLast;
            var subject = ReadInt();
            if (subject >= lastValues.Length)
                Array.Resize(ref lastValues, (int)BitOperations.RoundUpToPowerOf2((uint)subject + 1));
            var value = lastValues[subject] = unchecked(lastValues[subject] + WireFormat.UnZigZag(ReadNumber()));
            var extra = (head & WireFormat.HasExtra) == 0 ? 0 : unchecked((int)WireFormat.UnZigZag(ReadNumber()));
            e = new TimelineEvent(time, thread, (EventKind)(head & WireFormat.KindMask), subject, value, extra);
        }

        if (_at != _data.Length)
            throw Damaged("bytes are left over");
    }

    private byte ReadByte() => _at < _data.Length ? _data[_at++] : throw Damaged("it ends too early");

    private long ReadLong()
    {
        var number = ReadNumber();
        return number <= long.MaxValue ? (long)number : throw Damaged("a number is too large");
    }

    private int ReadInt()
    {
        var number = ReadNumber();
        return number <= WireFormat.LargestId ? (int)number : throw Damaged("an id is too large");
    }

    private int ReadCount(int smallest)
    {
        var count = ReadNumber();
        return count <= (ulong)(_data.Length - _at) / (uint)smallest ? (int)count : throw Damaged("a count is larger than the batch");
    }

    private ulong ReadNumber()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = ReadByte();
            number |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return number;
        }

        throw Damaged("a number is too long");
    }

    private static InvalidDataException Damaged(string how) => new($"A batch is damaged: {how}.");
}
