using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>An f-string, or several strings in a row of which one is.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Parts"><see cref="StringLiteral"/> and <see cref="FormattedValue"/>; two literals never stand side by side.</param>
internal sealed record FormattedString(SourceSpan Span, ImmutableArray<Expression> Parts) : Expression(Span);
