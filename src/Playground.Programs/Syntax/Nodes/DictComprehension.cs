using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>{key: value for …}</c>.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Key">Evaluated first.</param>
/// <param name="Value">Evaluated second.</param>
/// <param name="Clauses">At least one.</param>
internal sealed record DictComprehension(SourceSpan Span, Expression Key, Expression Value, ImmutableArray<ComprehensionClause> Clauses)
    : Comprehension(Span, Clauses);
