using CsCheck;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Timelines.Tests;

/// <summary>Arbitrary names and events, as wild as the wire format allows.</summary>
internal static class TimelineGen
{
    private static readonly Gen<long> Value = Gen.OneOf(Gen.Long[-100, 100], Gen.Long, Gen.Const(long.MinValue), Gen.Const(long.MaxValue));
    private static readonly Gen<int> Id = Gen.Frequency((8, Gen.Int[0, 20]), (1, Gen.Int[0, WireFormat.LargestId]));
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u00c0', '\u0400'], Gen.Char['\u4e00', '\u4fff']), 0, 20];

    public static readonly Gen<TimelineName[]> Names =
        Gen.Select(Gen.Int[1, WireFormat.LargestId], Gen.Byte, Text, Value, (id, kind, text, initial) => new TimelineName(id, (NameKind)kind, text, initial))
            .Array[0, 5];

    public static readonly Gen<TimelineEvent[]> Events =
        Gen.Select(Gen.OneOf(Gen.Long[0, 300], Gen.Long[0, 1L << 50]), Id, Gen.Byte[0, 63], Id, Value, Gen.OneOf(Gen.Const(0), Gen.Int))
            .Array[0, 100]
            .Select(InOrder);

    private static TimelineEvent[] InOrder((long, int, byte, int, long, int)[] parts)
    {
        var time = 0L;
        return [.. parts.Select(p => new TimelineEvent(time += p.Item1, p.Item2, (EventKind)p.Item3, p.Item4, p.Item5, p.Item6))];
    }
}
