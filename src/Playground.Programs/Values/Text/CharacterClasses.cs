using System.Globalization;

namespace Playground.Programs.Values.Text;

/// <summary>What Python asks of the characters of a string.</summary>
internal static class CharacterClasses
{
    public static bool IsAlpha(int c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter;

    public static bool IsDecimal(int c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsDigit(int c) => IsDecimal(c) || (c <= char.MaxValue && CharUnicodeInfo.GetDigitValue((char)c) >= 0);

    public static bool IsNumeric(int c) => CharUnicodeInfo.GetNumericValue(CodePoints.Of(c), 0) != -1;

    public static bool IsAlphanumeric(int c) => IsAlpha(c) || IsNumeric(c);

    public static bool IsUpper(int c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.UppercaseLetter;

    public static bool IsLower(int c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter || c is 0xAA or 0xBA;

    public static bool IsTitle(int c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int c) => IsUpper(c) || IsLower(c) || IsTitle(c);

    /// <summary>Whether there is a character, and all are of the class.</summary>
    public static bool All(string text, Func<int, bool> isOfClass) => text.Length > 0 && CodePoints.Each(text).All(isOfClass);

    /// <summary>Whether there is a cased character, and all of them are of the class.</summary>
    public static bool AllCased(string text, Func<int, bool> isOfClass)
    {
        var cased = CodePoints.Each(text).Where(IsCased).ToList();
        return cased.Count > 0 && cased.All(isOfClass);
    }

    /// <summary>Whether each word begins with an upper-case letter and goes on in lower case.</summary>
    public static bool IsTitled(string text)
    {
        var (found, afterCased) = (false, false);
        foreach (var c in CodePoints.Each(text))
        {
            if (IsUpper(c) || IsTitle(c))
            {
                if (afterCased)
                    return false;
                (found, afterCased) = (true, true);
            }
            else if (IsLower(c))
            {
                if (!afterCased)
                    return false;
                (found, afterCased) = (true, true);
            }
            else
            {
                afterCased = false;
            }
        }

        return found;
    }

    public static bool IsIdentifier(string text) => text.Length > 0 && !IsDecimal(CodePoints.Value(text, 0))
        && CodePoints.Each(text).All(c => c == '_' || IsAlpha(c) || IsDecimal(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber);
}
