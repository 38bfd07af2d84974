namespace Playground.Programs.Machine;

/// <summary>How much a program may use. Past one of them it ends.</summary>
/// <param name="Instructions">How many instructions it may execute, about.</param>
/// <param name="AllocatedBytes">How many bytes it may allocate in all.</param>
/// <param name="OutputLines">How many lines it may print.</param>
/// <param name="OutputCharacters">How many characters it may print.</param>
/// <param name="Threads">How many threads it may have at a time, the main one included.</param>
public sealed record ProgramBudgets(
    long Instructions = 1_000_000_000,
    long AllocatedBytes = 1L << 30,
    long OutputLines = 10_000,
    long OutputCharacters = 1_000_000,
    int Threads = 64);
