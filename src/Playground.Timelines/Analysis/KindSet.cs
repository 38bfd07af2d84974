using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>A set of kinds of events. A kind has six bits, so a set has sixty-four.</summary>
/// <param name="Bits">One bit a kind.</param>
internal readonly record struct KindSet(ulong Bits)
{
    /// <summary>Every kind, those of later versions too.</summary>
    public static readonly KindSet All = new(ulong.MaxValue);

    public static KindSet Of(params ReadOnlySpan<EventKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
            bits |= 1UL << (int)kind;
        return new KindSet(bits);
    }

    /// <summary>The kinds that there are among some events.</summary>
    public static KindSet In(ReadOnlySpan<TimelineEvent> events)
    {
        var bits = 0UL;
        foreach (ref readonly var e in events)
            bits |= 1UL << (int)e.Kind;
        return new KindSet(bits);
    }

    public bool Contains(EventKind kind) => (Bits >> (int)kind & 1) != 0;

    public bool Overlaps(KindSet other) => (Bits & other.Bits) != 0;

    public KindSet And(KindSet other) => new(Bits | other.Bits);
}
