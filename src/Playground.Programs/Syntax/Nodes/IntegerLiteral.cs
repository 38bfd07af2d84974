using System.Numerics;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>A whole number; never negative.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record IntegerLiteral(SourceSpan Span, BigInteger Value) : Expression(Span);
