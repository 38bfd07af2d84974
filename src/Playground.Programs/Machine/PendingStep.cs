using Playground.Programs.Threads;

namespace Playground.Programs.Machine;

/// <summary>A step that a thread takes next: something that other threads can notice.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">The object that it touches: a container, an object, a cell, or a global variable; null for a thread's own affair.</param>
/// <param name="Name">The variable, attribute or method; null for an element.</param>
/// <param name="Value">Of a variable or attribute: its value now, if it is read, else the one that it gets; null where it has none.</param>
/// <param name="Line">In the program.</param>
internal sealed record PendingStep(StepKind Kind, object? Target, string? Name, object? Value, int Line)
{
    /// <summary>What is done, for <see cref="StepKind.Operation"/>.</summary>
    public Operation? Operation { get; init; }
}
