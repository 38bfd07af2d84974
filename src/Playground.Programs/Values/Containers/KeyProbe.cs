namespace Playground.Programs.Values.Containers;

/// <summary>
/// A key that is being sought in a table. Where only code of the program can tell whether two keys are equal, the search says so
/// and ends; <see cref="Decide"/> then runs that code with no lock held, and the search begins again with the answer known.
/// </summary>
internal struct KeyProbe(object key, long hash)
{
    private object? _undecided;
    private List<(object Candidate, bool IsEqual)>? _decided;

    /// <summary>A probe for a key, whose hash is asked for: that may run code of a program.</summary>
    public KeyProbe(object key)
        : this(key, Hashing.Of(key))
    {
    }

    public readonly object Key => key;

    public readonly long Hash => hash;

    /// <summary>Whether a key of the same hash is equal; null if that must be decided first.</summary>
    public bool? Matches(object candidate)
    {
        if (Equality.TryNatively(candidate, key) is { } known)
            return known;
        foreach (var (other, isEqual) in _decided ?? [])
        {
            if (ReferenceEquals(other, candidate))
                return isEqual;
        }

        _undecided = candidate;
        return null;
    }

    /// <summary>Finds out about the key that could not be told. To be called without a lock held.</summary>
    public void Decide() => (_decided ??= []).Add((_undecided!, Equality.AreSameOrEqual(_undecided!, key)));
}
