namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>pass</c>.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record Pass(SourceSpan Span) : Statement(Span);
