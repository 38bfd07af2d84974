namespace Playground.Programs.Objects;

/// <summary>A variable that functions share.</summary>
internal sealed class Cell(object? value)
{
    /// <summary>What it holds; null while it is unbound.</summary>
    public object? Value { get; set; } = value;

    /// <summary>Whether several threads may know it.</summary>
    public bool IsShared { get; set; }
}
