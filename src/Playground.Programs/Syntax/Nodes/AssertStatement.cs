namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>assert test, message</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Test">What must hold.</param>
/// <param name="Message">Evaluated only where it does not hold.</param>
internal sealed record AssertStatement(SourceSpan Span, Expression Test, Expression? Message) : Statement(Span);
