namespace Playground.Programs.Machine;

/// <summary>A register. Wrapped, so that storing needs no check of the array's type.</summary>
internal struct Slot
{
    /// <summary>A value of the program, a cell, or null for an unbound local.</summary>
    public object? Value;
}
