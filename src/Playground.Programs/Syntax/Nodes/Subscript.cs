namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>value[index]</c>; also a target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What is indexed.</param>
/// <param name="Index">An expression, a <see cref="Slice"/>, or a tuple of both.</param>
internal sealed record Subscript(SourceSpan Span, Expression Value, Expression Index) : Expression(Span);
