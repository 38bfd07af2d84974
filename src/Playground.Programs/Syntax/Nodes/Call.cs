using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>function(a, *b, c=d, **e)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Function">What is called.</param>
/// <param name="Arguments">Positional; may be starred.</param>
/// <param name="Keywords">In order.</param>
internal sealed record Call(
    SourceSpan Span,
    Expression Function,
    ImmutableArray<Expression> Arguments,
    ImmutableArray<KeywordArgument> Keywords)
    : Expression(Span);
