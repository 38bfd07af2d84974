using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses the statements that have blocks.</summary>
internal sealed class CompoundStatementParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>The statement that begins here; null where none with a block does.</summary>
    /// <exception cref="SyntaxException">It is wrong.</exception>
    public Statement? TryParse() => _tokens.Current switch
    {
        { Kind: TokenKind.Keyword, Text: "if" } => ParseIf(),
        { Kind: TokenKind.Keyword, Text: "while" } => ParseWhile(),
        { Kind: TokenKind.Keyword, Text: "for" } => ParseFor(),
        { Kind: TokenKind.Keyword, Text: "try" } => ParseTry(),
        { Kind: TokenKind.Keyword, Text: "with" } => ParseWith(),
        { Kind: TokenKind.Keyword, Text: "def" } => parser.Definitions.ParseFunction(),
        { Kind: TokenKind.Keyword, Text: "class" } => parser.Definitions.ParseClass(),
        { Kind: TokenKind.Keyword, Text: "async" } => ParseAsync(),
        { Kind: TokenKind.Operator, Text: "@" } => ParseDecorated(),
        { Kind: TokenKind.Name, Text: "match" } when _tokens.HasBlockOf("case") => ParseMatch(),
        _ => null,
    };

    private If ParseIf()
    {
        var first = _tokens.Current;
        var branches = ImmutableArray.CreateBuilder<IfBranch>();
        do
        {
            var start = _tokens.Take();
            var test = parser.Expressions.ParseNamed();
            var body = parser.Blocks.ParseBlock($"'{start.Text}' statement", start.Span.Line);
            branches.Add(new IfBranch(_tokens.SpanFrom(start), test, body));
        }
        while (_tokens.Is("elif"));

        var otherwise = ParseElse();
        return new If(_tokens.SpanFrom(first), branches.ToImmutable(), otherwise);
    }

    private While ParseWhile()
    {
        var start = _tokens.Take();
        var test = parser.Expressions.ParseNamed();
        var body = parser.Blocks.ParseBlock("'while' statement", start.Span.Line);
        var otherwise = ParseElse();
        return new While(_tokens.SpanFrom(start), test, body, otherwise);
    }

    private For ParseFor()
    {
        var start = _tokens.Take();
        var target = parser.Lists.ParseLoopTarget();
        _tokens.Expect("in");
        var iterable = parser.Lists.ParseUnstarred();
        var body = parser.Blocks.ParseBlock("'for' statement", start.Span.Line);
        var otherwise = ParseElse();
        return new For(_tokens.SpanFrom(start), target, iterable, body, otherwise);
    }

    private ImmutableArray<Statement> ParseElse()
    {
        var start = _tokens.Current;
        return _tokens.TryTake("else") ? parser.Blocks.ParseBlock("'else' statement", start.Span.Line) : [];
    }

    private With ParseWith()
    {
        var start = _tokens.Take();
        var items = ImmutableArray.CreateBuilder<WithItem>();
        var isInParentheses = _tokens.Is("(") && _tokens.AfterBrackets().Is(":") && _tokens.TryTake("(");
        do
            items.Add(ParseWithItem());
        while (_tokens.TryTake(",") && !(isInParentheses && _tokens.Is(")")));

        if (isInParentheses)
            _tokens.Expect(")");
        var body = parser.Blocks.ParseBlock("'with' statement", start.Span.Line);
        return new With(_tokens.SpanFrom(start), items.ToImmutable(), body);
    }

    private WithItem ParseWithItem()
    {
        var start = _tokens.Current;
        var context = parser.Expressions.Parse();
        var target = _tokens.TryTake("as") ? parser.Lists.ParseTarget() : null;
        return new WithItem(_tokens.SpanFrom(start), context, target);
    }

    private Try ParseTry()
    {
        var start = _tokens.Take();
        var body = parser.Blocks.ParseBlock("'try' statement", start.Span.Line);
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        while (_tokens.Is("except"))
            handlers.Add(ParseHandler());

        ImmutableArray<Statement> otherwise = handlers.Count > 0 ? ParseElse() : [];
        var final = _tokens.Current;
        var isFinal = _tokens.TryTake("finally");
        ImmutableArray<Statement> last = isFinal ? parser.Blocks.ParseBlock("'finally' statement", final.Span.Line) : [];
        if (handlers.Count == 0 && !isFinal)
            parser.Problems.AddBroken(_tokens.Unexpected("expected 'except' or 'finally' block").Problem);
        return new Try(_tokens.SpanFrom(start), body, handlers.ToImmutable(), otherwise, last);
    }

    private ExceptHandler ParseHandler()
    {
        var start = _tokens.Take();
        if (_tokens.Is("*"))
            parser.Problems.Refuse(_tokens.Take().Span, "`except*` is not supported", "use `except`");

        Expression? type = null;
        string? name = null;
        if (!_tokens.Is(":"))
        {
            type = parser.Expressions.Parse();
            if (_tokens.Is(","))
                throw WithoutParentheses(type);
            if (_tokens.TryTake("as"))
                name = _tokens.ExpectName().Text;
        }

        var body = parser.Blocks.ParseBlock("'except' statement", start.Span.Line);
        return new ExceptHandler(_tokens.SpanFrom(start), type, name, body);
    }

    private SyntaxException WithoutParentheses(Expression first)
    {
        while (_tokens.TryTake(",") && _tokens.Current.BeginsExpression)
            parser.Expressions.Parse();
        return _tokens.Error(
            SourceSpan.Between(first.Span, _tokens.Current.Span),
            "multiple exception types must be parenthesized",
            "write `except (A, B):`");
    }

    private Statement ParseAsync()
    {
        var start = _tokens.Take();
        if (!_tokens.Is("def") && !_tokens.Is("for") && !_tokens.Is("with"))
            throw _tokens.Unexpected();
        var word = _tokens.Current.Text;
        var instead = word == "def" ? "use `def` and a thread" : $"use `{word}`";
        parser.Problems.Refuse(SourceSpan.Between(start.Span, _tokens.Current.Span), $"`async {word}` is not supported", instead);
        return TryParse()!;
    }

    private Statement? ParseDecorated()
    {
        while (_tokens.Is("@"))
        {
            parser.Problems.Refuse(_tokens.Take().Span, "decorators are not supported", "call the function by hand where it is needed");
            parser.Expressions.ParseNamed();
            if (!_tokens.TryTake(TokenKind.Newline))
                throw _tokens.Unexpected();
        }

        return _tokens.Is("def") || _tokens.Is("class") || _tokens.Is("async") ? TryParse() : throw _tokens.Unexpected();
    }

    private Pass ParseMatch()
    {
        var start = _tokens.Take();
        parser.Problems.Refuse(start.Span, "`match` is not supported", "use `if` and `elif`");
        parser.Blocks.SkipStatement();
        return new Pass(start.Span);
    }
}
