using System.Globalization;
using System.Text;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>Takes the programs of tests apart: names, numbers, strings and operators.</summary>
internal static class Tokens
{
    private static readonly string[] Operators =
    [
        "**=", "//=", "<<=", ">>=", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=",
    ];

    public static List<Token> Of(string source)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < source.Length)
        {
            var c = source[at];
            if (c == ' ')
                at++;
            else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < source.Length && char.IsAsciiDigit(source[at + 1])))
                tokens.Add(new Token(TokenKind.Number, Number(source, ref at)));
            else if (c is '\'' or '"')
                tokens.Add(new Token(TokenKind.Text, Text(source, ref at)));
            else if (char.IsLetter(c) || c == '_')
                tokens.Add(new Token(TokenKind.Name, While(source, ref at, next => char.IsLetterOrDigit(next) || next == '_')));
            else
                tokens.Add(new Token(TokenKind.Operator, Operator(source, ref at)));
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private static string Operator(string source, ref int at)
    {
        var start = at;
        var found = Array.Find(Operators, symbol => source.AsSpan(start).StartsWith(symbol)) ?? source[start].ToString();
        at += found.Length;
        return found;
    }

    private static string Number(string source, ref int at)
    {
        var start = at;
        var isHex = source.AsSpan(at).StartsWith("0x");
        for (; at < source.Length; at++)
        {
            var c = source[at];
            var isSign = c is '+' or '-' && !isHex && source[at - 1] is 'e' or 'E';
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_') && !(isSign && c is '+' or '-'))
                break;
        }

        return source[start..at];
    }

    private static string While(string source, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < source.Length && belongs(source[at]))
            at++;
        return source[start..at];
    }

    private static string Text(string source, ref int at)
    {
        var text = new StringBuilder();
        var quote = source[at++];
        while (source[at] != quote)
        {
            if (source[at] != '\\')
            {
                text.Append(source[at++]);
                continue;
            }

            at += 2;
            text.Append(source[at - 1] switch
            {
                'n' => "\n",
                't' => "\t",
                'r' => "\r",
                'x' => Escaped(source, ref at, 2),
                'u' => Escaped(source, ref at, 4),
                'U' => Escaped(source, ref at, 8),
                var other => other.ToString(),
            });
        }

        at++;
        return text.ToString();
    }

    private static string Escaped(string source, ref int at, int digits)
    {
        at += digits;
        var point = int.Parse(source.AsSpan(at - digits, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);
    }
}
