using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Walks through the tokens of a source text.</summary>
internal sealed class TokenReader(LexedSource source)
{
    private int _position;
    private SourceSpan _last;

    public Token Current => source.Tokens[_position];

    /// <summary>The token after the current one.</summary>
    public Token Next => source.Tokens[Math.Min(_position + 1, source.Tokens.Count - 1)];

    public bool IsAtEnd => Current.Kind == TokenKind.End;

    public bool Is(string text) => Current.Is(text);

    public bool Is(TokenKind kind) => Current.Kind == kind;

    public Token Take()
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent or TokenKind.End))
            _last = token.Span;
        if (token.Kind != TokenKind.End)
            _position++;
        return token;
    }

    public bool TryTake(string text)
    {
        if (!Is(text))
            return false;
        Take();
        return true;
    }

    public bool TryTake(TokenKind kind)
    {
        if (!Is(kind))
            return false;
        Take();
        return true;
    }

    /// <exception cref="SyntaxException">Something else stands there.</exception>
    public Token Expect(string text) => Is(text) ? Take() : throw Unexpected(text == ":" ? "expected ':'" : "invalid syntax");

    /// <exception cref="SyntaxException">Something else stands there.</exception>
    public Token ExpectName() => Is(TokenKind.Name) ? Take() : throw Unexpected();

    /// <summary>From a token to the last one that was taken.</summary>
    public SourceSpan SpanFrom(Token first) => SourceSpan.Between(first.Span, _last);

    /// <summary>What is written between two places of the source.</summary>
    public string Written(int start, int end) => source.Source[start..end];

    /// <summary>The token after the bracket that closes the current one.</summary>
    public Token AfterBrackets()
    {
        var depth = 0;
        for (var i = _position; i < source.Tokens.Count; i++)
        {
            var token = source.Tokens[i];
            if (token.Kind != TokenKind.Operator)
                continue;
            if (token.Text is "(" or "[" or "{")
                depth++;
            else if (token.Text is ")" or "]" or "}" && --depth == 0)
                return source.Tokens[Math.Min(i + 1, source.Tokens.Count - 1)];
        }

        return source.Tokens[^1];
    }

    /// <summary>Whether the logical line has a block under it that begins with a name.</summary>
    public bool HasBlockOf(string name)
    {
        for (var i = _position; i + 2 < source.Tokens.Count; i++)
        {
            if (source.Tokens[i].Kind != TokenKind.Newline)
                continue;
            var first = source.Tokens[i + 2];
            return source.Tokens[i + 1].Kind == TokenKind.Indent && first.Kind == TokenKind.Name && first.Text == name;
        }

        return false;
    }

    /// <summary>Goes on to the next logical line.</summary>
    public void SkipLine()
    {
        while (!IsAtEnd && Take().Kind != TokenKind.Newline)
        {
        }
    }

    /// <summary>
    /// What to throw where the current token does not fit. What the lexer found wrong with it comes first, then a
    /// bracket that was left open in a line before.
    /// </summary>
    public SyntaxException Unexpected(string message = "invalid syntax", string? instead = null)
    {
        var token = Current;
        if (token.Problem is not null)
            return new SyntaxException(token.Problem);
        if (OpenBracket(token) is { } bracket)
            return new SyntaxException(ProgramProblem.At(bracket.Span, $"'{bracket.Sign}' was never closed"));
        var span = token.Kind == TokenKind.End ? _last.Last(0) : token.Span;
        return Error(span, message, instead ?? Hint(token, message));
    }

    /// <summary>What to throw for a wrong part that may contain a bracket that was left open.</summary>
    public SyntaxException Error(SourceSpan span, string message, string? instead = null) => new(ProgramProblem.At(span, message, instead));

    /// <summary>As <see cref="Error(SourceSpan, string, string)"/>.</summary>
    public SyntaxException Error(Node node, string message, string? instead = null) => Error(node.Span, message, instead);

    private Bracket? OpenBracket(Token token)
    {
        for (var i = source.Unclosed.Count - 1; i >= 0; i--)
        {
            var bracket = source.Unclosed[i];
            var isLineOver = bracket.Mark.Line < token.Span.Line || token.Kind is TokenKind.Newline or TokenKind.End;
            if (bracket.Mark.Index < token.Start && isLineOver)
                return bracket;
        }

        return null;
    }

    private static string? Hint(Token token, string message) => token.Kind switch
    {
        _ when message != "invalid syntax" => null,
        TokenKind.Newline or TokenKind.End => "something is missing at the end of the line",
        TokenKind.Keyword => $"`{token.Text}` is a reserved word and can't stand here",
        _ => null,
    };
}
