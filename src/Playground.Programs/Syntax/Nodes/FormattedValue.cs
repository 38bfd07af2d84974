namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>{value!r:format}</c> of an f-string.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What is formatted.</param>
/// <param name="Conversion"><c>r</c>, <c>s</c> or <c>a</c>; null for none.</param>
/// <param name="Format">What comes after the colon; may have values of its own.</param>
internal sealed record FormattedValue(SourceSpan Span, Expression Value, char? Conversion, FormattedString? Format) : Expression(Span);
