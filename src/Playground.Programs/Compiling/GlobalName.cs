namespace Playground.Programs.Compiling;

/// <summary>A global name of a program.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsBoundOnce">Whether it never changes once it is bound, or is never bound at all.</param>
/// <param name="IsMainOnly">Whether nothing but the module's own statements names it, so that no thread but the main one can.</param>
internal sealed record GlobalName(string Name, bool IsBoundOnce, bool IsMainOnly);
