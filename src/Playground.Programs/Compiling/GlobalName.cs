namespace Playground.Programs.Compiling;

/// <summary>A global name of a program.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsBoundOnce">Whether it never changes once it is bound, or is never bound at all.</param>
internal sealed record GlobalName(string Name, bool IsBoundOnce);
