using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>import a, b.c as d</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">The modules, with dots.</param>
internal sealed record Import(SourceSpan Span, ImmutableArray<ImportAlias> Names) : Statement(Span);
