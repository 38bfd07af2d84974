using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>from module import a as b</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Module">With dots.</param>
/// <param name="Names">What is taken of it.</param>
internal sealed record ImportFrom(SourceSpan Span, string Module, ImmutableArray<ImportAlias> Names) : Statement(Span);
