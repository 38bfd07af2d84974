namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>lower:upper:step</c> of a subscript.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lower">Null for none.</param>
/// <param name="Upper">Null for none.</param>
/// <param name="Step">Null for none.</param>
internal sealed record Slice(SourceSpan Span, Expression? Lower, Expression? Upper, Expression? Step) : Expression(Span);
