namespace Playground.Programs.Syntax.Nodes;

/// <summary>An expression.</summary>
/// <param name="Span">Without parentheses around it, unless they belong to it.</param>
internal abstract record Expression(SourceSpan Span) : Node(Span);
