using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>
/// Python's <c>random</c>: the same seed gives the same draws as in CPython 3.11. Thread-safe: each draw is atomic.
/// </summary>
internal sealed class RandomModule
{
    private readonly MersenneTwister _twister = new();
    private readonly Lock _lock = new();
    private bool _isSeeded;

    /// <param name="seed">What draws depend on before the program seeds itself; null for chance.</param>
    public RandomModule(long? seed)
    {
        _twister.Seed(seed ?? new BigInteger(RandomNumberGenerator.GetBytes(32), isUnsigned: true));
        Functions = new MethodTable(null)
            .Keywords("seed", 0, ["a"], (_, given) => Seed(given[0] ?? NoneValue.Instance))
            .None("random", _ => Draw(() => _twister.NextDouble()))
            .Keywords("randint", 2, ["a", "b"], (_, given) => RandRange(given[0]!, Arithmetic.Add(given[1]!, Boxed.One), Boxed.One))
            .Keywords("randrange", 1, ["start", "stop", "step"], (_, given) => RandRange(given[0]!, given[1], given[2] ?? Boxed.One))
            .Keywords("uniform", 2, ["a", "b"], (_, given) => Uniform(given[0]!, given[1]!))
            .One("choice", (_, sequence) => Choice(sequence))
            .One("shuffle", (_, list) => Shuffle(list))
            .Keywords("sample", 2, ["population", "k"], (_, given) => Sample(given[0]!, given[1]!));
    }

    [field: NotState]
    public MethodTable Functions { get; }

    /// <summary>Tells that a number is drawn, and whether chance decides which.</summary>
    private void TellDraw()
    {
        var world = ThreadMachine.Current.World;
        world.Accesses?.Read(this);
        world.HasDrawnByChance |= !_isSeeded;
    }

    private double Draw(Func<double> draw)
    {
        TellDraw();
        lock (_lock)
            return draw();
    }

    private BigInteger Below(BigInteger limit)
    {
        var bits = (int)limit.GetBitLength();
        TellDraw();
        lock (_lock)
        {
            BigInteger drawn;
            do
            {
                drawn = _twister.NextBits(bits);
            }
            while (drawn >= limit);
            return drawn;
        }
    }

    private NoneValue Seed(object seed)
    {
        var number = seed switch
        {
            NoneValue => new BigInteger(RandomNumberGenerator.GetBytes(32), isUnsigned: true),
            string text => OfText(text),
            double => Hashing.Of(seed),
            _ when Number.IsInt(seed) => BigInteger.Abs(Number.Big(seed)),
            _ => throw Raise.TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray."),
        };
        ThreadMachine.Current.World.Accesses?.Read(this);
        lock (_lock)
        {
            _isSeeded = seed is not NoneValue;
            _twister.Seed(BigInteger.Abs(number));
        }

        return NoneValue.Instance;
    }

    private static BigInteger OfText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new BigInteger([.. bytes, .. SHA512.HashData(bytes)], isUnsigned: true, isBigEndian: true);
    }

    private object RandRange(object start, object? stop, object step)
    {
        var (first, by) = (Number.Int(start), Number.Big(Number.Int(step)));
        if (stop is null or NoneValue)
        {
            var limit = Number.Big(first);
            return limit > 0 ? Boxed.Of(Below(limit)) : throw Raise.ValueError("empty range for randrange()");
        }

        var from = Number.Big(first);
        var to = Number.Big(Number.Int(stop));
        if (by == 1)
        {
            return to > from
                ? Boxed.Of(from + Below(to - from))
                : throw Raise.ValueError($"empty range for randrange() ({from}, {to}, {to - from})");
        }

        if (by.IsZero)
            throw Raise.ValueError("zero step for randrange()");
        var count = by > 0 ? (to - from + by - 1) / by : (to - from + by + 1) / by;
        return count > 0 ? Boxed.Of(from + (by * Below(count))) : throw Raise.ValueError("empty range for randrange()");
    }

    private object Uniform(object a, object b)
    {
        var drawn = Draw(() => _twister.NextDouble());
        return Arithmetic.Add(a, Arithmetic.Multiply(Arithmetic.Subtract(b, a), drawn));
    }

    private object Choice(object sequence)
    {
        var length = Number.Big(Items.Length(sequence));
        return length.IsZero
            ? throw Raise.IndexError("Cannot choose from an empty sequence")
            : Items.Get(sequence, Boxed.Of(Below(length)));
    }

    private NoneValue Shuffle(object list)
    {
        for (var i = (long)Number.Big(Items.Length(list)) - 1; i > 0; i--)
        {
            var j = Boxed.Of(Below(i + 1));
            var held = Items.Get(list, Boxed.Of(i));
            Items.Set(list, Boxed.Of(i), Items.Get(list, j));
            Items.Set(list, j, held);
        }

        return NoneValue.Instance;
    }

    private ListValue Sample(object population, object size)
    {
        if (population is not (ListValue or TupleValue or string or RangeValue))
            throw Raise.TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
        var count = (long)Number.Big(Items.Length(population));
        var wanted = (long)Number.Big(Number.Int(size));
        if (wanted < 0 || wanted > count)
            throw Raise.ValueError("Sample larger than population or is negative");
        var result = new object[wanted];
        // CPython keeps a pool or a set of what is taken, whichever is smaller.
        var setSize = 21.0;
        if (wanted > 5)
            setSize += Math.Pow(4, Math.Ceiling(Math.Log(wanted * 3, 4)));
        if (count <= setSize)
            SampleFromPool(Values.Iteration.Iterators.ToArray(population), result);
        else
            SampleWithSet(population, count, result);
        return new ListValue(result);
    }

    private void SampleFromPool(object[] pool, object[] result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            var j = (int)Below(pool.Length - i);
            result[i] = pool[j];
            pool[j] = pool[pool.Length - i - 1];
        }
    }

    private void SampleWithSet(object population, long count, object[] result)
    {
        var taken = new HashSet<long>();
        for (var i = 0; i < result.Length; i++)
        {
            var j = (long)Below(count);
            while (!taken.Add(j))
                j = (long)Below(count);
            result[i] = Items.Get(population, Boxed.Of(j));
        }
    }
}
