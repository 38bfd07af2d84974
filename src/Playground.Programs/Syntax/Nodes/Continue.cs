namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>continue</c>.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record Continue(SourceSpan Span) : Statement(Span);
