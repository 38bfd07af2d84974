namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>A piece of a test's program.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name, number, operator, or a string's content.</param>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string symbol) => Kind is TokenKind.Operator or TokenKind.Name && Text == symbol;
}
