namespace Playground.Programs.Syntax.Tokens;

/// <summary>A word of the language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What <see cref="TokenKind"/> says of its kind; empty for the others.</param>
/// <param name="Start">Its first character in the source.</param>
/// <param name="End">The character after it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Problem">Of an error.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, SourceSpan Span, ProgramProblem? Problem = null)
{
    /// <summary>Whether it is this operator or reserved word.</summary>
    public bool Is(string text) => Kind is TokenKind.Operator or TokenKind.Keyword && Text == text;

    /// <summary>Whether an expression can begin with it.</summary>
    public bool BeginsExpression => Kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FormatStart => true,
        TokenKind.Operator => Text is "(" or "[" or "{" or "-" or "+" or "~" or "...",
        TokenKind.Keyword => Text is "None" or "True" or "False" or "not" or "lambda" or "await" or "yield",
        _ => false,
    };
}
