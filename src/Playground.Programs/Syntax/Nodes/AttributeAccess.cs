namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>value.name</c>; also a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Whose attribute.</param>
/// <param name="Name">As written, without the class of a private name.</param>
internal sealed record AttributeAccess(SourceSpan Span, Expression Value, string Name) : Expression(Span);
