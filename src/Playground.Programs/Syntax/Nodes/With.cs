using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>with item, item: body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">Entered from left to right.</param>
/// <param name="Body">At least one statement.</param>
internal sealed record With(SourceSpan Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body) : Statement(Span);
