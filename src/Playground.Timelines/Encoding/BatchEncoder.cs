using System.Runtime.CompilerServices;
using Playground.Timelines.Events;
using Utf8 = System.Text.Encoding;

namespace Playground.Timelines.Encoding;

/// <summary>Writes events and names as batches. Keeps its working memory between batches; not thread-safe.</summary>
public sealed class BatchEncoder
{
    private byte[] _buffer = [];
    private long[] _lastValues = [];

    /// <summary>Encodes one batch.</summary>
    /// <param name="firstSequence">Sequence number of the first event.</param>
    /// <param name="names">The names that are new.</param>
    /// <param name="events">Events in order of time.</param>
    /// <exception cref="ArgumentException">An id is negative or larger than <see cref="WireFormat.LargestId"/>.</exception>
    public TimelineBatch Encode(long firstSequence, ReadOnlySpan<TimelineName> names, ReadOnlySpan<TimelineEvent> events)
    {
        Reserve(names, events.Length);
        ref var start = ref _buffer[0];
        var baseTime = events.IsEmpty ? 0 : events[0].TimeNs;

        start = WireFormat.Version;
        nuint at = 1;
        at = Write(ref start, at, (ulong)firstSequence);
        at = Write(ref start, at, (ulong)events.Length);
        at = Write(ref start, at, (ulong)baseTime);
        at = Write(ref start, at, (ulong)names.Length);
        foreach (var name in names)
            at = Write(_buffer, at, name);
        at = Write(ref start, at, events, baseTime);

        return new TimelineBatch(firstSequence, events.Length, names.Length, _buffer.AsSpan(0, (int)at).ToArray());
    }

    private static nuint Write(byte[] buffer, nuint at, TimelineName name)
    {
        ref var start = ref buffer[0];
        at = Write(ref start, at, (ulong)name.Id);
        buffer[at++] = (byte)name.Kind;
        at = Write(ref start, at, WireFormat.ZigZag(name.Initial));
        at = Write(ref start, at, (ulong)Utf8.UTF8.GetByteCount(name.Text));
        return at + (nuint)Utf8.UTF8.GetBytes(name.Text, buffer.AsSpan((int)at));
    }

    private nuint Write(ref byte start, nuint at, ReadOnlySpan<TimelineEvent> events, long time)
    {
        Array.Clear(_lastValues);
        var thread = 0;
        foreach (ref readonly var e in events)
        {
            if ((uint)e.Thread > WireFormat.LargestId || (uint)e.Subject > WireFormat.LargestId)
                throw TooLarge();
            if (e.Subject >= _lastValues.Length)
                Array.Resize(ref _lastValues, Math.Max(16, e.Subject * 2));
            ref var lastValue = ref _lastValues[e.Subject];

            var head = (int)e.Kind & WireFormat.KindMask;
            if (e.Thread == thread)
                head |= WireFormat.SameThread;
            if (e.Extra != 0)
                head |= WireFormat.HasExtra;
            Unsafe.Add(ref start, at++) = (byte)head;
            if (e.Thread != thread)
                at = Write(ref start, at, (ulong)(thread = e.Thread));
            at = Write(ref start, at, (ulong)(e.TimeNs - time));
            at = Write(ref start, at, (ulong)e.Subject);
            at = Write(ref start, at, WireFormat.ZigZag(unchecked(e.Value - lastValue)));
            if (e.Extra != 0)
                at = Write(ref start, at, WireFormat.ZigZag(e.Extra));

            time = e.TimeNs;
            lastValue = e.Value;
        }

        return at;
    }

    /// <summary>The caller has reserved room for the longest form, so that no write needs a bounds check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Write(ref byte start, nuint at, ulong number)
    {
        while (number >= 0x80)
        {
            Unsafe.Add(ref start, at++) = (byte)(number | 0x80);
            number >>= 7;
        }

        Unsafe.Add(ref start, at++) = (byte)number;
        return at;
    }

    private void Reserve(ReadOnlySpan<TimelineName> names, int events)
    {
        var size = WireFormat.LargestHeader + (events * WireFormat.LargestEvent);
        foreach (var name in names)
        {
            if ((uint)name.Id > WireFormat.LargestId)
                throw TooLarge();
            size += WireFormat.LargestNameHeader + Utf8.UTF8.GetByteCount(name.Text);
        }

        if (_buffer.Length < size)
            _buffer = new byte[size];
    }

    private static ArgumentException TooLarge() => new($"An id is not between 0 and {WireFormat.LargestId}.");
}
