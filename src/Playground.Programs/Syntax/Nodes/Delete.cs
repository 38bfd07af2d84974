using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>del a, b[0]</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Targets">Names, attributes, subscripts, or lists and tuples of them.</param>
internal sealed record Delete(SourceSpan Span, ImmutableArray<Expression> Targets) : Statement(Span);
