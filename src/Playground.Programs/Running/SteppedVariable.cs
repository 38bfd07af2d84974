namespace Playground.Programs.Running;

/// <summary>A shared variable of a program that is stepped.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">As <c>repr</c> shows it.</param>
/// <param name="ChangedBy">The letter of the thread that changed it in the last step.</param>
public sealed record SteppedVariable(string Name, string Value, string? ChangedBy);
