using System.Text;

namespace Playground.Programs.Values.Text;

/// <summary>Upper, lower and title case, with the few letters that become several.</summary>
internal static class Casing
{
    private static readonly Dictionary<char, string> Several = new()
    {
        ['\u00df'] = "SS",
        ['\u0149'] = "\u02bcN",
        ['\u01f0'] = "J\u030c",
        ['\ufb00'] = "FF",
        ['\ufb01'] = "FI",
        ['\ufb02'] = "FL",
        ['\ufb03'] = "FFI",
        ['\ufb04'] = "FFL",
        ['\ufb05'] = "ST",
        ['\ufb06'] = "ST",
        ['\u0587'] = "\u0535\u0552",
    };

    public static string Upper(string text)
    {
        TextArithmetic.Charge(text.Length);
        var upper = text.ToUpperInvariant();
        return Ascii.IsValid(text) ? upper : string.Concat(upper.Select(c => Several.GetValueOrDefault(c) ?? CodePoints.Of(c)));
    }

    public static string Lower(string text)
    {
        TextArithmetic.Charge(text.Length);
        var lower = text.ToLowerInvariant();
        return text.Contains('\u03a3') || text.Contains('\u0130') ? Greek(text, lower) : lower;
    }

    public static string Fold(string text) => Ascii.IsValid(text)
        ? Lower(text)
        : string.Concat(text.Select(c => Several.TryGetValue(c, out var several)
            ? Lower(several)
            : c == '\u03c2' ? "\u03c3" : CodePoints.Of(char.ToLowerInvariant(c))));

    public static string Capitalize(string text)
    {
        if (text.Length == 0)
            return text;
        var first = CodePoints.UnitsAt(text, 0);
        return Title(text[..first]) + Lower(text)[first..];
    }

    public static string Swap(string text) => string.Concat(CodePoints.Each(text).Select(c =>
        CharacterClasses.IsUpper(c) ? Lower(CodePoints.Of(c)) : CharacterClasses.IsLower(c) ? Upper(CodePoints.Of(c)) : CodePoints.Of(c)));

    /// <summary>Each letter after something that has no case in upper case, others in lower case.</summary>
    public static string Titled(string text)
    {
        TextArithmetic.Charge(text.Length);
        var titled = new StringBuilder(text.Length);
        var afterCased = false;
        foreach (var c in CodePoints.Each(text))
        {
            titled.Append(afterCased ? Lower(CodePoints.Of(c)) : Title(CodePoints.Of(c)));
            afterCased = CharacterClasses.IsCased(c);
        }

        return titled.ToString();
    }

    private static string Title(string letter)
    {
        var upper = Upper(letter);
        return upper.Length > letter.Length ? upper[..1] + Lower(upper[1..]) : upper;
    }

    /// <summary>A sigma at the end of a word has a form of its own, and the dotted I keeps its dot.</summary>
    private static string Greek(string text, string lower)
    {
        var result = new StringBuilder(lower.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isLast = i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
            result.Append(text[i] switch
            {
                '\u03a3' when isLast => "\u03c2",
                '\u0130' => "i\u0307",
                _ => CodePoints.Of(lower[i]),
            });
        }

        return result.ToString();
    }
}
