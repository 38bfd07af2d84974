namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>None</c>.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record NoneLiteral(SourceSpan Span) : Expression(Span);
