namespace Playground.Programs.Syntax.Nodes;

/// <summary>A name; also a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Identifier">As written, without the class of a private name.</param>
internal sealed record Name(SourceSpan Span, string Identifier) : Expression(Span);
