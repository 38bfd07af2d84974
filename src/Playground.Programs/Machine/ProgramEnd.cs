namespace Playground.Programs.Machine;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">As CPython's process would end with: 0 without an error.</param>
/// <param name="SpentBudget">What it used too much of, in a sentence; null for nothing.</param>
public sealed record ProgramEnd(int ExitCode, string? SpentBudget = null);
