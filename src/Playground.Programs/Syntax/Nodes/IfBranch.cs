using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>One <c>if</c> or <c>elif</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Test">The condition.</param>
/// <param name="Body">At least one statement.</param>
internal sealed record IfBranch(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body) : Node(Span);
