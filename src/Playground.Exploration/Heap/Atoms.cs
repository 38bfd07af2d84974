using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playground.Exploration.Heap;

/// <summary>
/// Numbers what never changes: values such as ints and texts, equal ones alike, and objects that are the same in each state, such as the
/// code. Not thread-safe.
/// </summary>
internal sealed class Atoms
{
    private readonly Dictionary<object, int> _numbers = new(new SameAtom());
    private readonly List<object> _atoms = [];

    /// <summary>About how many bytes they take.</summary>
    public long Bytes { get; private set; }

    /// <summary>The number of an atom.</summary>
    public int Of(object atom)
    {
        if (_numbers.TryGetValue(atom, out var number))
            return number;
        number = _atoms.Count;
        _numbers.Add(atom, number);
        _atoms.Add(atom);
        Bytes += 64 + atom switch
        {
            string text => text.Length * 2L,
            BigInteger big => big.GetByteCount(),
            _ => 0,
        };
        return number;
    }

    /// <summary>The atom of a number.</summary>
    public object At(int number) => _atoms[number];

    private sealed class SameAtom : IEqualityComparer<object>
    {
        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x, y) switch
        {
            (long a, long b) => a == b,
            (bool a, bool b) => a == b,
            // Zeros of both signs, and not-a-numbers, are told apart.
            (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (BigInteger a, BigInteger b) => a == b,
            _ => false,
        };

        public int GetHashCode(object atom) => atom switch
        {
            long or bool or string or BigInteger => atom.GetHashCode(),
            double number => BitConverter.DoubleToInt64Bits(number).GetHashCode(),
            _ => RuntimeHelpers.GetHashCode(atom),
        };
    }
}
