using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>global a, b</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">The names that belong to the module.</param>
internal sealed record Global(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span);
