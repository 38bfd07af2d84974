namespace Playground.Programs.Syntax.Nodes;

/// <summary>One name of an import.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">As the module calls it.</param>
/// <param name="AsName">What comes after <c>as</c>.</param>
internal sealed record ImportAlias(SourceSpan Span, string Name, string? AsName) : Node(Span);
