namespace Playground.Programs.Syntax.Nodes;

/// <summary>One parameter.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">As written.</param>
/// <param name="Default">Evaluated when the function is defined.</param>
/// <param name="Annotation">What stands after its colon.</param>
internal sealed record Parameter(SourceSpan Span, string Name, Expression? Default, Expression? Annotation) : Node(Span);
