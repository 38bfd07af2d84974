using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses the statements that fit in a line.</summary>
internal sealed class SimpleStatementParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <exception cref="SyntaxException">It is wrong.</exception>
    public Statement Parse() => _tokens.Current switch
    {
        { Kind: TokenKind.Keyword, Text: "pass" } => new Pass(_tokens.Take().Span),
        { Kind: TokenKind.Keyword, Text: "break" } => new Break(_tokens.Take().Span),
        { Kind: TokenKind.Keyword, Text: "continue" } => new Continue(_tokens.Take().Span),
        { Kind: TokenKind.Keyword, Text: "return" } => ParseReturn(),
        { Kind: TokenKind.Keyword, Text: "raise" } => ParseRaise(),
        { Kind: TokenKind.Keyword, Text: "assert" } => ParseAssert(),
        { Kind: TokenKind.Keyword, Text: "del" } => ParseDelete(),
        { Kind: TokenKind.Keyword, Text: "global" } => ParseGlobal(),
        { Kind: TokenKind.Keyword, Text: "nonlocal" } => ParseNonlocal(),
        { Kind: TokenKind.Keyword, Text: "import" } => parser.Imports.ParseImport(),
        { Kind: TokenKind.Keyword, Text: "from" } => parser.Imports.ParseFrom(),
        _ => parser.Assignments.Parse(),
    };

    /// <summary>What to throw where a statement is not followed by the end of the line.</summary>
    public SyntaxException Unfinished(Statement statement)
    {
        if (statement is ExpressionStatement { Value: Name { Identifier: "print" or "exec" } name } && _tokens.Current.BeginsExpression)
        {
            var message = $"Missing parentheses in call to '{name.Identifier}'. Did you mean {name.Identifier}(...)?";
            return _tokens.Error(SourceSpan.Between(name.Span, _tokens.Current.Span), message);
        }

        return _tokens.Unexpected();
    }

    private bool IsAtLineEnd => _tokens.Is(TokenKind.Newline) || _tokens.Is(";");

    private Return ParseReturn()
    {
        var start = _tokens.Take();
        var value = IsAtLineEnd ? null : parser.Lists.ParseUnstarred();
        return new Return(_tokens.SpanFrom(start), value);
    }

    private Raise ParseRaise()
    {
        var start = _tokens.Take();
        var exception = IsAtLineEnd ? null : parser.Expressions.Parse();
        var cause = exception is not null && _tokens.TryTake("from") ? parser.Expressions.Parse() : null;
        return new Raise(_tokens.SpanFrom(start), exception, cause);
    }

    private AssertStatement ParseAssert()
    {
        var start = _tokens.Take();
        var test = parser.Expressions.Parse();
        var message = _tokens.TryTake(",") ? parser.Expressions.Parse() : null;
        return new AssertStatement(_tokens.SpanFrom(start), test, message);
    }

    private Delete ParseDelete()
    {
        var start = _tokens.Take();
        var targets = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            var target = parser.Operators.ParseBinary();
            if (Targets.Wrong(target, isDeleted: true) is { } wrong)
                throw _tokens.Error(wrong, $"cannot delete {ExpressionNames.Of(wrong)}");
            targets.Add(target);
        }
        while (_tokens.TryTake(",") && !IsAtLineEnd);

        return new Delete(_tokens.SpanFrom(start), targets.ToImmutable());
    }

    private Global ParseGlobal()
    {
        var start = _tokens.Take();
        var names = ParseNames();
        return new Global(_tokens.SpanFrom(start), names);
    }

    private Nonlocal ParseNonlocal()
    {
        var start = _tokens.Take();
        var names = ParseNames();
        return new Nonlocal(_tokens.SpanFrom(start), names);
    }

    private ImmutableArray<string> ParseNames()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do
            names.Add(_tokens.ExpectName().Text);
        while (_tokens.TryTake(","));

        return names.ToImmutable();
    }
}
