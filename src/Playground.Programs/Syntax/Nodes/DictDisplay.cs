using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>{key: value, **more}</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">In order.</param>
internal sealed record DictDisplay(SourceSpan Span, ImmutableArray<DictItem> Items) : Expression(Span);
