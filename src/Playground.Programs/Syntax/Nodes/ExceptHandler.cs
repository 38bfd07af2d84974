using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>except type as name: body</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">A class or a tuple of classes; null for everything.</param>
/// <param name="Name">Bound to the exception, and deleted after the body.</param>
/// <param name="Body">At least one statement.</param>
internal sealed record ExceptHandler(SourceSpan Span, Expression? Type, string? Name, ImmutableArray<Statement> Body) : Node(Span);
