using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>if</c> with its <c>elif</c>s and its <c>else</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Branches">The first whose test holds is taken.</param>
/// <param name="Else">Empty for nothing.</param>
internal sealed record If(SourceSpan Span, ImmutableArray<IfBranch> Branches, ImmutableArray<Statement> Else) : Statement(Span);
