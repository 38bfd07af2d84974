using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>An expression that loops: a scope of its own, but for the first iterable.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Clauses">At least one.</param>
internal abstract record Comprehension(SourceSpan Span, ImmutableArray<ComprehensionClause> Clauses) : Expression(Span);
