namespace Playground.Programs.Compiling;

/// <summary>A place in the code that names an attribute. It remembers what it found last; racing threads may forget that.</summary>
internal sealed class AttributeSite(string name)
{
    public string Name => name;

    /// <summary>What was found last, in the form of who looks; null for nothing. Written and read whole.</summary>
    public object? Found { get; set; }
}
