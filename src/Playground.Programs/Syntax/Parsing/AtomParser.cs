using System.Globalization;
using System.Numerics;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses names, literals and what stands in brackets.</summary>
internal sealed class AtomParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <exception cref="SyntaxException">No expression begins here.</exception>
    public Expression Parse()
    {
        var token = _tokens.Current;
        return token.Kind switch
        {
            TokenKind.Name => new Name(_tokens.Take().Span, token.Text),
            TokenKind.Number => ParseNumber(),
            TokenKind.String or TokenKind.FormatStart => parser.Strings.Parse(),
            TokenKind.Keyword => ParseKeyword(token),
            TokenKind.Operator => token.Text switch
            {
                "(" => parser.Displays.ParseParentheses(),
                "[" => parser.Displays.ParseList(),
                "{" => parser.Displays.ParseBraces(),
                "..." => ParseEllipsis(),
                _ => throw _tokens.Unexpected(),
            },
            _ => throw _tokens.Unexpected(),
        };
    }

    private Expression ParseKeyword(Token token) => token.Text switch
    {
        "None" => new NoneLiteral(_tokens.Take().Span),
        "True" => new BooleanLiteral(_tokens.Take().Span, true),
        "False" => new BooleanLiteral(_tokens.Take().Span, false),
        "yield" => ParseYield(),
        _ => throw _tokens.Unexpected(),
    };

    private Expression ParseNumber()
    {
        var token = _tokens.Take();
        var number = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (number.Length > 1 && number[0] == '0' && char.IsAsciiLetter(number[1]) && number[1] is not ('e' or 'E'))
            return new IntegerLiteral(token.Span, Based(number[2..], number[1]));
        if (number.AsSpan().IndexOfAny(".eE") >= 0)
            return new FloatLiteral(token.Span, double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (number.Length > IntegerText.MostDigits)
            throw _tokens.Error(token.Span, IntegerText.TooLong(number.Length));
        return new IntegerLiteral(token.Span, BigInteger.Parse(number, CultureInfo.InvariantCulture));
    }

    private static BigInteger Based(string digits, char letter) => letter switch
    {
        'x' or 'X' => BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        'b' or 'B' => BigInteger.Parse("0" + digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture),
        _ => BigInteger.Parse(
            string.Concat(digits.Select(digit => (digit - '0').ToString("b3", CultureInfo.InvariantCulture)).Prepend("0")),
            NumberStyles.AllowBinarySpecifier,
            CultureInfo.InvariantCulture),
    };

    private NoneLiteral ParseEllipsis()
    {
        var token = _tokens.Take();
        parser.Problems.Refuse(token.Span, "`...` is not supported", "use `pass`");
        return new NoneLiteral(token.Span);
    }

    private NoneLiteral ParseYield()
    {
        var token = _tokens.Take();
        parser.Problems.Refuse(
            token.Span,
            "`yield` is not supported",
            "gather the values in a list and return it, or put them into a queue");
        _tokens.TryTake("from");
        if (_tokens.Current.BeginsExpression || _tokens.Is("*"))
            parser.Lists.Parse();
        return new NoneLiteral(token.Span);
    }
}
