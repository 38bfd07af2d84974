namespace Playground.Programs.Compiling;

/// <summary>Where a function that is made finds a cell that it captures.</summary>
/// <param name="IsFree">Whether the function around has captured it itself.</param>
/// <param name="Index">A captured cell, or a register, of the function around.</param>
internal readonly record struct CellSource(bool IsFree, int Index);
