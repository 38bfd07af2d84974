namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>(name := value)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">The name that is bound.</param>
/// <param name="Value">Also the value of the whole.</param>
internal sealed record NamedExpression(SourceSpan Span, Name Target, Expression Value) : Expression(Span);
