using System.Collections;

namespace Playground.Programs.Compiling;

/// <summary>Which locals are bound for sure at a place of the code, so that reading them needs no check.</summary>
internal sealed class BoundLocals
{
    private readonly BitArray _bits;

    public BoundLocals(int count) => _bits = new BitArray(count);

    private BoundLocals(BitArray bits) => _bits = bits;

    public bool this[int local]
    {
        get => _bits[local];
        set => _bits[local] = value;
    }

    public BoundLocals Copy() => new(new BitArray(_bits));

    /// <summary>Says that this place is never reached.</summary>
    public void SetAll() => _bits.SetAll(true);

    /// <summary>Only what is bound on both ways here.</summary>
    public void And(BoundLocals other) => _bits.And(other._bits);
}
