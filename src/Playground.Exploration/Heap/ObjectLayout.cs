namespace Playground.Exploration.Heap;

/// <summary>How objects of one type are written down and read back.</summary>
internal sealed class ObjectLayout
{
    /// <summary>Tells the types apart.</summary>
    public required int Number { get; init; }

    public required Type Type { get; init; }

    public required ObjectRole Role { get; init; }

    /// <summary>Writes what an object holds.</summary>
    public Action<object, ObjectWriter> Write { get; set; } = static (_, _) => { };

    /// <summary>Makes an object hold what was written.</summary>
    public Action<object, ObjectReader> Read { get; set; } = static (_, _) => { };

    /// <summary>Makes a new object to read into.</summary>
    public Func<ObjectReader, object> Make { get; set; } = static _ => throw new InvalidOperationException("Atoms are not made.");
}
