namespace Playground.Programs.Compiling;

/// <summary>A function of a program becomes larger than is allowed, by <c>finally</c> blocks within each other.</summary>
public sealed class ProgramTooLargeException() : Exception("The program is too large: too many nested blocks that must be left in several ways.");
