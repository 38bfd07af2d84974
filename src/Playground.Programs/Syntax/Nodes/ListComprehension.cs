using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>[element for …]</c>.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Element">Evaluated for each round.</param>
/// <param name="Clauses">At least one.</param>
internal sealed record ListComprehension(SourceSpan Span, Expression Element, ImmutableArray<ComprehensionClause> Clauses)
    : Comprehension(Span, Clauses);
