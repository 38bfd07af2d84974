namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>raise exception from cause</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Exception">Null to raise again what is being handled.</param>
/// <param name="Cause">What comes after <c>from</c>.</param>
internal sealed record Raise(SourceSpan Span, Expression? Exception, Expression? Cause) : Statement(Span);
