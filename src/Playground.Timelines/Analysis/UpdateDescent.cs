namespace Playground.Timelines.Analysis;

/// <summary>
/// Counts how many updates each value of a variable contains: one more than the value that it was made from. Those that the
/// final value doesn't contain are lost.
/// </summary>
internal sealed class UpdateDescent(long initial)
{
    private readonly Dictionary<long, long> _contained = new() { [initial] = 0 };
    private readonly Dictionary<long, List<long>> _orphans = [];
    private long _updates;
    private long _lost;

    /// <summary>An update made <paramref name="written"/> from <paramref name="read"/>.</summary>
    public void Add(long read, long written)
    {
        _updates++;
        if (_contained.TryGetValue(read, out var before))
        {
            Put(written, before + 1);
        }
        else
        {
            // The write that made the value may stand later in the log; if it never comes, nobody recorded it.
            if (!_orphans.TryGetValue(read, out var children))
                _orphans[read] = children = [];
            children.Add(written);
        }
    }

    /// <summary>The value is set without regard to the one before: what that contained is history, not lost.</summary>
    public void Restart(long current, long written)
    {
        _lost = LostBy(current);
        _updates = 0;
        _contained.Clear();
        _orphans.Clear();
        _contained[written] = 0;
    }

    /// <summary>How many updates are lost if this is the final value. Where nobody knows whence it came, nothing is claimed.</summary>
    public long LostBy(long final) => _contained.TryGetValue(final, out var contained) ? _lost + _updates - contained : _lost;

    private void Put(long value, long contained)
    {
        _contained[value] = contained;
        if (_orphans.Count == 0)
            return;

        // No recursion: a whole timeline may hang on one late write.
        var found = new Stack<long>([value]);
        while (found.TryPop(out var parent))
        {
            if (!_orphans.Remove(parent, out var children))
                continue;
            foreach (var child in children)
            {
                _contained[child] = _contained[parent] + 1;
                found.Push(child);
            }
        }
    }
}
