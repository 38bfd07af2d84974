namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>target: annotation = value</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">A name, an attribute or a subscript.</param>
/// <param name="Annotation">What stands after the colon.</param>
/// <param name="Value">None where nothing is assigned.</param>
/// <param name="IsSimple">Whether the target is a name without parentheses.</param>
internal sealed record AnnotatedAssign(SourceSpan Span, Expression Target, Expression Annotation, Expression? Value, bool IsSimple)
    : Statement(Span);
