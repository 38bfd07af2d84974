namespace Playground.Programs.Syntax.Nodes;

/// <summary>A str; several in a row are one.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Escapes are replaced.</param>
internal sealed record StringLiteral(SourceSpan Span, string Value) : Expression(Span);
