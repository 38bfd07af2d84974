namespace Playground.Programs.Syntax.Tokens;

/// <summary>A place in a source text.</summary>
/// <param name="Index">The character.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">Code points before it in its line.</param>
internal readonly record struct SourceMark(int Index, int Line, int Column);
