using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary><c>try</c> with its handlers.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Body">At least one statement.</param>
/// <param name="Handlers">The first that fits is taken.</param>
/// <param name="Else">What is done where nothing was raised.</param>
/// <param name="Finally">What is done in every case.</param>
internal sealed record Try(
    SourceSpan Span,
    ImmutableArray<Statement> Body,
    ImmutableArray<ExceptHandler> Handlers,
    ImmutableArray<Statement> Else,
    ImmutableArray<Statement> Finally)
    : Statement(Span);
