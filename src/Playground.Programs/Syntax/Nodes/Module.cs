using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>A whole program.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Body">Its statements.</param>
internal sealed record Module(SourceSpan Span, ImmutableArray<Statement> Body) : Node(Span);
