namespace Playground.Exploration.Search.Symmetry;

/// <summary>Ways in which threads change their places, numbered; 0 is the one in which all stay. Not thread-safe.</summary>
internal sealed class ThreadPermutations
{
    /// <summary>The one in which all stay where they are.</summary>
    public const int Identity = 0;

    /// <summary>How many threads there may be: the places of so many fit into a number.</summary>
    public const int MostThreads = 16;

    private readonly List<byte[]> _all = [[]];
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>The place that a thread comes to.</summary>
    public int Of(int permutation, int thread) => permutation == Identity || thread >= _all[permutation].Length ? thread : _all[permutation][thread];

    /// <summary>The number of a permutation.</summary>
    /// <param name="places">The place that each thread comes to; at most <see cref="MostThreads"/>, of which the first stays.</param>
    /// <param name="number">Its number.</param>
    /// <returns>Whether there was a number left.</returns>
    public bool TryNumber(ReadOnlySpan<byte> places, out ushort number)
    {
        // Four bits for each but the first, behind one that tells how many there are.
        var key = 1UL;
        foreach (var place in places[1..])
            key = (key << 4) | place;
        if (!_numbers.TryGetValue(key, out var known))
        {
            known = _all.Count;
            if (known <= ushort.MaxValue)
            {
                _all.Add(places.ToArray());
                _numbers.Add(key, known);
            }
        }

        number = (ushort)known;
        return known <= ushort.MaxValue;
    }
}
