namespace Playground.Programs.Values.Containers;

/// <summary>The places that a slice means in a sequence of a certain length.</summary>
/// <param name="Start">The first.</param>
/// <param name="Stop">Where it ends; this one is not in it.</param>
/// <param name="Step">From one to the next, not 0.</param>
/// <param name="Count">How many, at least 0.</param>
internal readonly record struct SlicePlaces(int Start, int Stop, long Step, int Count)
{
    public IEnumerable<int> Indices()
    {
        for (var i = 0; i < Count; i++)
            yield return At(i);
    }

    public int At(int i) => (int)(Start + (i * Step));

    /// <summary>The items at the places.</summary>
    public object[] Take(ReadOnlySpan<object> items)
    {
        if (Step == 1)
            return items.Slice(Start, Count).ToArray();
        var taken = new object[Count];
        for (var i = 0; i < Count; i++)
            taken[i] = items[At(i)];
        return taken;
    }
}
