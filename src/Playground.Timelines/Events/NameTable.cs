namespace Playground.Timelines.Events;

/// <summary>
/// The names of one run in order of declaration. Append-only; safe for any number of threads. Readers see a
/// prefix that only grows, and never wait.
/// </summary>
public sealed class NameTable
{
    private readonly Lock _writing = new();
    private TimelineName[] _names = new TimelineName[16];
    private int _count;

    /// <summary>How many names there are; ids run from 1 to this.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The name with an id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such id was declared.</exception>
    public TimelineName this[int id] =>
        Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "No name was declared with this id.");

    /// <summary>The name with an id, or null if none was declared with it.</summary>
    public TimelineName? Find(int id) => id >= 1 && id <= Count ? Volatile.Read(ref _names)[id - 1] : null;

    /// <summary>Gives the next free id to a name.</summary>
    public TimelineName Declare(NameKind kind, string text, long initial = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_writing)
        {
            var name = new TimelineName(_count + 1, kind, text, initial);
            Append(name);
            return name;
        }
    }

    /// <summary>Adds a name that was declared elsewhere, as when a batch is read.</summary>
    /// <exception cref="InvalidDataException">Its id is not the next one.</exception>
    public void Add(TimelineName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_writing)
        {
            if (name.Id != _count + 1)
                throw new InvalidDataException($"Name {name.Id} cannot follow name {_count}.");
            Append(name);
        }
    }

    /// <summary>The names with ids from <paramref name="after"/> + 1 to <paramref name="through"/>.</summary>
    public ReadOnlySpan<TimelineName> Range(int after, int through) => Volatile.Read(ref _names).AsSpan(after, through - after);

    private void Append(TimelineName name)
    {
        if (_count == _names.Length)
        {
            var larger = new TimelineName[_names.Length * 2];
            _names.CopyTo(larger, 0);
            Volatile.Write(ref _names, larger);
        }

        _names[_count] = name;
        Volatile.Write(ref _count, _count + 1);
    }
}
