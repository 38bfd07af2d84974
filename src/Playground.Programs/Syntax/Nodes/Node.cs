namespace Playground.Programs.Syntax.Nodes;

/// <summary>A part of a parsed program. Immutable.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record Node(SourceSpan Span);
