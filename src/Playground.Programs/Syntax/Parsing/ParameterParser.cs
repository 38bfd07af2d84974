using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses the parameters of functions and lambdas.</summary>
internal sealed class ParameterParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>All up to a closing sign, which is not taken.</summary>
    /// <exception cref="SyntaxException">They are wrong.</exception>
    public ParameterList Parse(string closing, bool hasAnnotations)
    {
        var positional = ImmutableArray.CreateBuilder<Parameter>();
        var keywordOnly = ImmutableArray.CreateBuilder<Parameter>();
        Parameter? rest = null;
        Parameter? keywordRest = null;
        Token? star = null;
        while (!_tokens.Is(closing))
        {
            var token = _tokens.Current;
            if (keywordRest is not null)
                throw _tokens.Unexpected("arguments cannot follow var-keyword argument");
            if (token.Is("/"))
                RefuseSlash(positional.Count > 0);
            else if (_tokens.TryTake("**"))
                keywordRest = ParseName(hasAnnotations);
            else if (token.Is("*") && star is not null)
                throw _tokens.Unexpected("* argument may appear only once");
            else if (_tokens.TryTake("*"))
                (star, rest) = (token, _tokens.Is(TokenKind.Name) ? ParseName(hasAnnotations) : null);
            else if (star is not null)
                keywordOnly.Add(ParseParameter(hasAnnotations));
            else
                AddPositional(positional, ParseParameter(hasAnnotations));

            if (!_tokens.TryTake(","))
                break;
        }

        if (star is { } bare && rest is null && keywordOnly.Count == 0)
            throw _tokens.Error(bare.Span, "named arguments must follow bare *");
        return new ParameterList(positional.ToImmutable(), rest, keywordOnly.ToImmutable(), keywordRest);
    }

    private void AddPositional(ImmutableArray<Parameter>.Builder positional, Parameter parameter)
    {
        if (parameter.Default is null && positional.Count > 0 && positional[^1].Default is not null)
            throw _tokens.Error(parameter, "non-default argument follows default argument");
        positional.Add(parameter);
    }

    private void RefuseSlash(bool isAfterParameter)
    {
        if (!isAfterParameter)
            throw _tokens.Unexpected("at least one argument must precede /");
        parser.Problems.Refuse(_tokens.Take().Span, "positional-only parameters, `/`, are not supported", "leave the `/` out");
    }

    private Parameter ParseParameter(bool hasAnnotations)
    {
        if (_tokens.Is("("))
            throw _tokens.Unexpected($"{(hasAnnotations ? "Function" : "Lambda expression")} parameters cannot be parenthesized");
        var parameter = ParseName(hasAnnotations);
        return _tokens.TryTake("=") ? parameter with { Default = parser.Expressions.Parse() } : parameter;
    }

    private Parameter ParseName(bool hasAnnotations)
    {
        var name = _tokens.ExpectName();
        var annotation = hasAnnotations && _tokens.TryTake(":") ? parser.Expressions.Parse() : null;
        return new Parameter(_tokens.SpanFrom(name), name.Text, null, annotation);
    }
}
