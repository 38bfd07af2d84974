namespace Playground.Programs.Syntax.Tokens;

/// <summary>Operators, brackets and other signs.</summary>
internal static class Operators
{
    private static readonly string[] Longest = ["**=", "//=", ">>=", "<<=", "..."];

    private static readonly string[] Double =
    [
        "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>",
    ];

    private static readonly string[] Single =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "+", "-", "*", "/", "%", "&", "|", "^", "~", "<", ">", "@",
    ];

    /// <summary>The longest sign at the beginning of a text; null for none.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        foreach (var candidates in (ReadOnlySpan<string[]>)[Longest, Double, Single])
        {
            foreach (var candidate in candidates)
            {
                if (candidate[0] == text[0] && text.StartsWith(candidate))
                    return candidate;
            }
        }

        return null;
    }

    /// <summary>The bracket that closes this one.</summary>
    public static char Closing(char opening) => opening switch { '(' => ')', '[' => ']', _ => '}' };
}
