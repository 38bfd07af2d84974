namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>lambda parameters: body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Parameters">Without annotations.</param>
/// <param name="Body">What it gives.</param>
internal sealed record Lambda(SourceSpan Span, ParameterList Parameters, Expression Body) : Expression(Span);
