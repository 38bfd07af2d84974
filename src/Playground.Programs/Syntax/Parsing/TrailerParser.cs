using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses calls, subscripts and attributes.</summary>
internal sealed class TrailerParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>An atom and what follows it.</summary>
    public Expression Parse()
    {
        var start = _tokens.Current;
        if (start.Is("await"))
        {
            parser.Problems.Refuse(start.Span, "`await` is not supported", "use threads: call the function, or start a thread and join it");
            _tokens.Take();
        }

        var value = parser.Atoms.Parse();
        while (_tokens.Current is { Kind: TokenKind.Operator, Text: "." or "(" or "[" } sign)
        {
            parser.Nesting.CountOperator(sign);
            _tokens.Take();
            value = sign.Text switch
            {
                "." => ParseAttribute(start, value),
                "(" => ParseCall(start, sign, value),
                _ => ParseSubscript(start, value),
            };
        }

        return value;
    }

    private AttributeAccess ParseAttribute(Token start, Expression value)
    {
        var name = _tokens.ExpectName();
        return new AttributeAccess(_tokens.SpanFrom(start), value, name.Text);
    }

    private Call ParseCall(Token start, Token opening, Expression function)
    {
        var (arguments, keywords) = parser.Arguments.Parse(opening);
        return new Call(_tokens.SpanFrom(start), function, arguments, keywords);
    }

    private Subscript ParseSubscript(Token start, Expression value)
    {
        var first = _tokens.Current;
        var index = ParseIndex();
        if (_tokens.Is(",") || index is Starred)
        {
            var elements = ImmutableArray.CreateBuilder<Expression>();
            elements.Add(index);
            while (_tokens.TryTake(",") && !_tokens.Is("]"))
                elements.Add(ParseIndex());
            index = new TupleDisplay(_tokens.SpanFrom(first), elements.ToImmutable());
        }

        if (!_tokens.TryTake("]"))
            throw parser.Lists.Unfinished(index);
        return new Subscript(_tokens.SpanFrom(start), value, index);
    }

    private Expression ParseIndex()
    {
        var start = _tokens.Current;
        var lower = _tokens.Is(":") ? null : parser.Lists.ParseElement();
        if (!_tokens.TryTake(":"))
            return lower!;

        var upper = ParseBound();
        var step = _tokens.TryTake(":") ? ParseBound() : null;
        return new Slice(_tokens.SpanFrom(start), lower, upper, step);
    }

    private Expression? ParseBound() =>
        _tokens.Is(":") || _tokens.Is("]") || _tokens.Is(",") ? null : parser.Expressions.Parse();
}
