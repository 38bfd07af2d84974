namespace Playground.Programs.Compiling;

/// <summary>A compiled program. Immutable but for what its attribute sites remember, so thread-safe.</summary>
/// <param name="Main">What the module does.</param>
/// <param name="Globals">The names of the module, by index.</param>
/// <param name="SourceLines">The text, for tracebacks.</param>
/// <param name="MayReleaseForOthers">Whether a lock may be given back by a thread that does not hold it.</param>
internal sealed record ProgramCode(FunctionCode Main, IReadOnlyList<GlobalName> Globals, IReadOnlyList<string> SourceLines, bool MayReleaseForOthers);
