using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses what stands in brackets: tuples, lists, sets, dicts, and their comprehensions.</summary>
internal sealed class DisplayParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>A tuple, a generator, or an expression in parentheses.</summary>
    public Expression ParseParentheses()
    {
        var start = _tokens.Take();
        if (_tokens.TryTake(")"))
            return new TupleDisplay(_tokens.SpanFrom(start), []);

        var first = parser.Lists.ParseElement();
        if (parser.Comprehensions.IsNext)
        {
            var clauses = ParseClauses(first, ")");
            return new GeneratorExpression(_tokens.SpanFrom(start), first, clauses);
        }

        if (!_tokens.Is(","))
        {
            Close(")", first);
            return first is Starred ? throw _tokens.Error(first, "cannot use starred expression here") : first;
        }

        var elements = ParseElements(first, ")");
        return new TupleDisplay(_tokens.SpanFrom(start), elements);
    }

    public Expression ParseList()
    {
        var start = _tokens.Take();
        if (_tokens.TryTake("]"))
            return new ListDisplay(_tokens.SpanFrom(start), []);

        var first = parser.Lists.ParseElement();
        if (parser.Comprehensions.IsNext)
        {
            var clauses = ParseClauses(first, "]");
            return new ListComprehension(_tokens.SpanFrom(start), first, clauses);
        }

        var elements = ParseElements(first, "]");
        return new ListDisplay(_tokens.SpanFrom(start), elements);
    }

    /// <summary>A dict or a set.</summary>
    public Expression ParseBraces()
    {
        var start = _tokens.Take();
        if (_tokens.TryTake("}"))
            return new DictDisplay(_tokens.SpanFrom(start), []);
        if (_tokens.Is("**"))
            return ParseDict(start, ParseUnpacked());

        var key = _tokens.Current;
        var first = parser.Lists.ParseElement();
        if (_tokens.Is(":") && first is not (Starred or NamedExpression))
            return ParseDict(start, ParseValue(key, first));
        if (parser.Comprehensions.IsNext)
        {
            var clauses = ParseClauses(first, "}");
            return new SetComprehension(_tokens.SpanFrom(start), first, clauses);
        }

        var elements = ParseElements(first, "}");
        return new SetDisplay(_tokens.SpanFrom(start), elements);
    }

    private Expression ParseDict(Token start, DictItem first)
    {
        if (parser.Comprehensions.IsNext)
        {
            if (first.Key is null)
                throw _tokens.Error(first, "dict unpacking cannot be used in dict comprehension");
            var clauses = parser.Comprehensions.ParseClauses();
            Close("}", first.Value);
            return new DictComprehension(_tokens.SpanFrom(start), first.Key, first.Value, clauses);
        }

        var items = ImmutableArray.CreateBuilder<DictItem>();
        items.Add(first);
        while (_tokens.TryTake(",") && !_tokens.Is("}"))
            items.Add(_tokens.Is("**") ? ParseUnpacked() : ParseItem());
        Close("}", items[^1].Value);
        return new DictDisplay(_tokens.SpanFrom(start), items.ToImmutable());
    }

    private DictItem ParseItem()
    {
        var start = _tokens.Current;
        var key = parser.Expressions.Parse();
        if (!_tokens.Is(":"))
            throw _tokens.Is("}") || _tokens.Is(",") ? _tokens.Unexpected("':' expected after dictionary key") : _tokens.Unexpected();
        return ParseValue(start, key);
    }

    private DictItem ParseValue(Token start, Expression key)
    {
        _tokens.Expect(":");
        if (_tokens.Is("}") || _tokens.Is(","))
            throw _tokens.Unexpected("expression expected after dictionary key and ':'");
        if (_tokens.Is("*"))
            throw _tokens.Unexpected("cannot use a starred expression in a dictionary value");
        var value = parser.Expressions.Parse();
        return new DictItem(_tokens.SpanFrom(start), key, value);
    }

    private DictItem ParseUnpacked()
    {
        var start = _tokens.Take();
        var value = parser.Operators.ParseBinary();
        return new DictItem(_tokens.SpanFrom(start), null, value);
    }

    private ImmutableArray<Expression> ParseElements(Expression first, string closing)
    {
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (_tokens.TryTake(",") && !_tokens.Is(closing))
            elements.Add(parser.Lists.ParseElement());

        if (parser.Comprehensions.IsNext && closing != ")" && elements.Count > 1)
            throw _tokens.Error(
                SourceSpan.Between(first.Span, elements[^1].Span),
                "did you forget parentheses around the comprehension target?");
        Close(closing, elements[^1]);
        return elements.ToImmutable();
    }

    private ImmutableArray<ComprehensionClause> ParseClauses(Expression element, string closing)
    {
        if (element is Starred)
            throw _tokens.Error(element, "iterable unpacking cannot be used in comprehension");
        var clauses = parser.Comprehensions.ParseClauses();
        Close(closing, element);
        return clauses;
    }

    private void Close(string closing, Expression last)
    {
        if (!_tokens.TryTake(closing))
            throw parser.Lists.Unfinished(last);
    }
}
