using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses the arguments of calls.</summary>
internal sealed class ArgumentParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>All up to the closing parenthesis, which is taken too.</summary>
    /// <param name="opening">The opening one.</param>
    /// <exception cref="SyntaxException">They are wrong.</exception>
    public (ImmutableArray<Expression> Arguments, ImmutableArray<KeywordArgument> Keywords) Parse(Token opening)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        var keywords = ImmutableArray.CreateBuilder<KeywordArgument>();
        Node? last = null;
        while (!_tokens.Is(")"))
        {
            if (_tokens.Is("**") || (_tokens.Is(TokenKind.Name) && _tokens.Next.Is("=")))
            {
                keywords.Add(ParseKeyword());
                last = keywords[^1].Value;
            }
            else
            {
                arguments.Add(ParsePositional(keywords, arguments.Count == 0 ? opening : null));
                last = arguments[^1];
            }

            if (!_tokens.TryTake(","))
                break;
        }

        if (!_tokens.TryTake(")"))
            throw last is Expression expression ? parser.Lists.Unfinished(expression) : _tokens.Unexpected();
        return (arguments.ToImmutable(), keywords.ToImmutable());
    }

    private KeywordArgument ParseKeyword()
    {
        var start = _tokens.Take();
        if (start.Is("**"))
        {
            var mapping = parser.Expressions.Parse();
            return new KeywordArgument(_tokens.SpanFrom(start), null, mapping);
        }

        _tokens.Take();
        var value = parser.Expressions.Parse();
        if (parser.Comprehensions.IsNext)
            throw _tokens.Error(
                SourceSpan.Between(start.Span, _tokens.Current.Span),
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return new KeywordArgument(_tokens.SpanFrom(start), start.Text, value);
    }

    private Expression ParsePositional(ImmutableArray<KeywordArgument>.Builder keywords, Token? opening)
    {
        var start = _tokens.Current;
        var argument = start.Is("*") ? ParseStarred() : parser.Expressions.ParseWalrus();
        if (_tokens.Is("="))
            throw Assigned(argument);
        if (parser.Comprehensions.IsNext)
            return ParseGenerator(argument, keywords.Count == 0 ? opening : null);
        if (keywords.Count == 0)
            return argument;

        var isUnpacked = keywords.Any(keyword => keyword.Name is null);
        if (argument is not Starred)
            throw _tokens.Error(
                argument,
                isUnpacked ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
        return isUnpacked ? throw _tokens.Error(argument, "iterable argument unpacking follows keyword argument unpacking") : argument;
    }

    private Starred ParseStarred()
    {
        var start = _tokens.Take();
        var value = parser.Expressions.Parse();
        return new Starred(_tokens.SpanFrom(start), value);
    }

    /// <summary>A generator that is the only argument has the parentheses of the call.</summary>
    private GeneratorExpression ParseGenerator(Expression element, Token? opening)
    {
        if (element is Starred)
            throw _tokens.Error(element, "iterable unpacking cannot be used in comprehension");
        var clauses = parser.Comprehensions.ParseClauses();
        var closing = _tokens.Current;
        if (opening is { } first && closing.Is(")"))
            return new GeneratorExpression(SourceSpan.Between(first.Span, closing.Span), element, clauses);
        if (!closing.Is(",") && !closing.Is(")"))
            throw parser.Lists.Unfinished(element);
        throw _tokens.Error(SourceSpan.Between(element.Span, clauses[^1].Span), "Generator expression must be parenthesized");
    }

    private SyntaxException Assigned(Expression argument) => argument switch
    {
        NoneLiteral or BooleanLiteral => _tokens.Error(argument, $"cannot assign to {ExpressionNames.Of(argument)}"),
        Starred => _tokens.Unexpected("cannot assign to iterable argument unpacking"),
        _ => _tokens.Error(argument, "expression cannot contain assignment, perhaps you meant \"==\"?"),
    };
}
