using System.Collections.Immutable;
using System.Globalization;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Statements in a row. After a problem it goes on at the next logical line.</summary>
internal sealed class BlockParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>Statements up to the end of their block, or of the program.</summary>
    public ImmutableArray<Statement> ParseStatements()
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        var isAfterProblem = false;
        while (!_tokens.IsAtEnd && !_tokens.Is(TokenKind.Dedent) && !parser.Problems.IsFull)
        {
            // What follows a statement that could not be parsed is not wrong for that alone.
            if (isAfterProblem && _tokens.Current is { Kind: TokenKind.Keyword, Text: "elif" or "else" or "except" or "finally" })
                SkipStatement();
            else
                isAfterProblem = !TryParseLine(body);
        }

        return body.ToImmutable();
    }

    /// <summary>The colon of a compound statement and the block after it.</summary>
    /// <param name="after">What the block belongs to.</param>
    /// <param name="line">Where that stands.</param>
    /// <exception cref="SyntaxException">There is no colon.</exception>
    public ImmutableArray<Statement> ParseBlock(string after, int line)
    {
        _tokens.Expect(":");
        if (!_tokens.TryTake(TokenKind.Newline))
        {
            var body = ImmutableArray.CreateBuilder<Statement>();
            ParseSimpleLine(body);
            return body.ToImmutable();
        }

        if (!_tokens.TryTake(TokenKind.Indent))
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"expected an indented block after {after} on line {line}");
            parser.Problems.AddBroken(_tokens.Unexpected(message, "indent what belongs to it; `pass` does nothing").Problem);
            return [];
        }

        var statements = ParseStatements();
        _tokens.TryTake(TokenKind.Dedent);
        return statements;
    }

    /// <summary>Leaves out a logical line and the block under it, whose own problems are found.</summary>
    public void SkipStatement()
    {
        _tokens.SkipLine();
        if (!_tokens.TryTake(TokenKind.Indent))
            return;
        ParseStatements();
        _tokens.TryTake(TokenKind.Dedent);
    }

    private bool TryParseLine(ImmutableArray<Statement>.Builder body)
    {
        try
        {
            parser.Nesting.Reset();
            if (_tokens.Is(TokenKind.Indent))
                ParseUnexpectedBlock(body);
            else if (parser.CompoundStatements.TryParse() is { } statement)
                body.Add(statement);
            else
                ParseSimpleLine(body);
            return true;
        }
        catch (SyntaxException e)
        {
            parser.Problems.AddBroken(e.Problem);
            SkipStatement();
            return false;
        }
    }

    private void ParseSimpleLine(ImmutableArray<Statement>.Builder body)
    {
        do
            body.Add(parser.SimpleStatements.Parse());
        while (_tokens.TryTake(";") && !_tokens.Is(TokenKind.Newline));

        if (!_tokens.TryTake(TokenKind.Newline))
            throw parser.SimpleStatements.Unfinished(body[^1]);
    }

    private void ParseUnexpectedBlock(ImmutableArray<Statement>.Builder body)
    {
        parser.Problems.AddBroken(
            ProgramProblem.At(_tokens.Current.Span, "unexpected indent", "begin the line below the first letter of the one before"));
        _tokens.Take();
        body.AddRange(ParseStatements());
        _tokens.TryTake(TokenKind.Dedent);
    }
}
