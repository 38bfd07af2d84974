namespace Playground.Programs.Syntax.Nodes;

/// <summary>A statement.</summary>
/// <param name="Span">From its first token to the last of its body.</param>
internal abstract record Statement(SourceSpan Span) : Node(Span);
