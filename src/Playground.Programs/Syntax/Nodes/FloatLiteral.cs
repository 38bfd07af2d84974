namespace Playground.Programs.Syntax.Nodes;

/// <summary>A float; never negative, may be infinite.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The nearest double.</param>
internal sealed record FloatLiteral(SourceSpan Span, double Value) : Expression(Span);
