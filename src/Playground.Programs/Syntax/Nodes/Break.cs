namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>break</c>.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record Break(SourceSpan Span) : Statement(Span);
