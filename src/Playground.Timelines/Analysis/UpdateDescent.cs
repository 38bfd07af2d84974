namespace Playground.Timelines.Analysis;

/// <summary>
/// Counts how many updates each value of a variable contains: one more than the value that it was made from. Those that the
/// final value doesn't contain are lost.
/// </summary>
internal sealed class UpdateDescent(long initial)
{
    private readonly Dictionary<long, long> _contained = new() { [initial] = 0 };
    private long _updates;
    private long _lost;

    /// <summary>An update made <paramref name="written"/> from <paramref name="read"/> while the value was <paramref name="current"/>.</summary>
    public void Add(long read, long current, long written)
    {
        _updates++;

        // A value that nobody is known to have written can't be judged: it counts as the current one.
        if (!_contained.TryGetValue(read, out var before))
            before = _contained.GetValueOrDefault(current);
        _contained[written] = before + 1;
    }

    /// <summary>The value is set without regard to the one before: what that contained is history, not lost.</summary>
    public void Restart(long current, long written)
    {
        _lost += _updates - _contained.GetValueOrDefault(current);
        _updates = 0;
        _contained.Clear();
        _contained[written] = 0;
    }

    /// <summary>How many updates are lost if this is the final value.</summary>
    public long LostBy(long final) => _contained.TryGetValue(final, out var contained) ? _lost + _updates - contained : _lost;
}
