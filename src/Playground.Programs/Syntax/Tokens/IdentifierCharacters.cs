using System.Globalization;
using System.Text;

namespace Playground.Programs.Syntax.Tokens;

/// <summary>Which characters names are made of, by their Unicode categories.</summary>
internal static class IdentifierCharacters
{
    /// <summary>Whether a name can begin here.</summary>
    /// <param name="text">What is to come.</param>
    /// <param name="length">How many characters the first code point takes; 0 at the end.</param>
    public static bool IsStart(ReadOnlySpan<char> text, out int length) => Is(text, isStart: true, out length);

    /// <summary>Whether a name can go on here.</summary>
    /// <param name="text">What is to come.</param>
    /// <param name="length">How many characters the first code point takes; 0 at the end.</param>
    public static bool IsPart(ReadOnlySpan<char> text, out int length) => Is(text, isStart: false, out length);

    private static bool Is(ReadOnlySpan<char> text, bool isStart, out int length)
    {
        length = text.IsEmpty ? 0 : 1;
        if (text.IsEmpty)
            return false;
        if (char.IsAscii(text[0]))
            return char.IsAsciiLetter(text[0]) || text[0] == '_' || (!isStart && char.IsAsciiDigit(text[0]));

        Rune.DecodeFromUtf16(text, out var rune, out length);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !isStart,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => !isStart,
            _ => false,
        };
    }
}
