namespace Playground.Programs.Machine;

/// <summary>The names of a class while its body runs.</summary>
/// <param name="parent">What it derives from; null for nothing.</param>
internal sealed class ClassNamespace(object? parent)
{
    public object? Parent => parent;

    /// <summary>In the order in which they were bound.</summary>
    public Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal);

    public void Delete(string name)
    {
        if (!Names.Remove(name))
            throw NameErrors.NotDefined(name, [.. Names.Keys]);
    }
}
