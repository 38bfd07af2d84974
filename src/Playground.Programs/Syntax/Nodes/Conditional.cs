namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>body if test else other</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Test">Evaluated first.</param>
/// <param name="Body">The value where it holds.</param>
/// <param name="Else">The value where it does not.</param>
internal sealed record Conditional(SourceSpan Span, Expression Test, Expression Body, Expression Else) : Expression(Span);
