using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>(element for …)</c>.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Element">Evaluated when it is asked for.</param>
/// <param name="Clauses">At least one.</param>
internal sealed record GeneratorExpression(SourceSpan Span, Expression Element, ImmutableArray<ComprehensionClause> Clauses)
    : Comprehension(Span, Clauses);
