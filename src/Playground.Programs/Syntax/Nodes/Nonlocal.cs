using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>nonlocal a, b</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">The names that belong to a function around this one.</param>
internal sealed record Nonlocal(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span);
