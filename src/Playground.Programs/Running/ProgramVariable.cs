namespace Playground.Programs.Running;

/// <summary>A shared variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, as <c>repr</c> shows it.</param>
public sealed record ProgramVariable(string Name, string Value);
