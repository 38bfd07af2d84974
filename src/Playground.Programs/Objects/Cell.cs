using Playground.Programs.Machine;

namespace Playground.Programs.Objects;

/// <summary>A variable that functions share.</summary>
internal sealed class Cell(object? value)
{
    /// <summary>What it holds; null while it is unbound.</summary>
    public object? Value { get; set; } = value;

    /// <summary>Its id in the names table, once something has been recorded of it.</summary>
    [field: NotState]
    public int Subject { get; set; }

    /// <summary>Whether several threads may know it.</summary>
    public bool IsShared { get; set; }
}
