using System.Globalization;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Reads format specifications as CPython does.</summary>
internal static class FormatParser
{
    private const string Aligns = "<>=^";
    private const int LongestRemembered = 32;

    // Programs format again and again by few specifications. Which of two threads puts its own here last is all the same.
    private static readonly Parsed?[] Recent = new Parsed?[16];

    /// <summary>What the specification says.</summary>
    /// <param name="text">The specification.</param>
    /// <param name="typeName">The class of the value, for messages.</param>
    /// <param name="isNumber">Whether zeros before the width go behind the sign.</param>
    /// <exception cref="PythonException">ValueError: it is wrong.</exception>
    public static FormatSpecification Parse(string text, string typeName, bool isNumber)
    {
        if (text.Length is 0 or > LongestRemembered)
            return ParseAnew(text, typeName, isNumber);
        ref var recent = ref Recent[(text.Length + text[^1]) % Recent.Length];
        if (Volatile.Read(ref recent) is { } parsed && parsed.IsNumber == isNumber && parsed.Text == text)
            return parsed.Specification;
        var specification = ParseAnew(text, typeName, isNumber);
        Volatile.Write(ref recent, new Parsed(text, isNumber, specification));
        return specification;
    }

    private static FormatSpecification ParseAnew(string text, string typeName, bool isNumber)
    {
        var specification = new FormatSpecification();
        var at = 0;
        var fillUnits = text.Length > 0 ? CodePoints.UnitsAt(text, 0) : 0;
        var hasFill = text.Length > fillUnits && Aligns.Contains(text[fillUnits]);
        if (hasFill)
        {
            specification = specification with { Fill = text[..fillUnits], Align = text[fillUnits] };
            at = fillUnits + 1;
        }
        else if (at < text.Length && Aligns.Contains(text[at]))
        {
            specification = specification with { Align = text[at++] };
        }

        if (at < text.Length && text[at] is '+' or '-' or ' ')
            specification = specification with { Sign = text[at++] };
        if (Take(text, ref at, 'z'))
            specification = specification with { NoNegativeZero = true };
        if (Take(text, ref at, '#'))
            specification = specification with { IsAlternate = true };
        if (!hasFill && Take(text, ref at, '0'))
            specification = specification with { Fill = "0", Align = specification.Align ?? (isNumber ? '=' : null) };
        if (Digits(text, ref at) is { } width)
            specification = specification with { Width = width };
        specification = Group(specification, text, ref at);
        if (Take(text, ref at, '.'))
        {
            var precision = Digits(text, ref at) ?? throw Raise.ValueError("Format specifier missing precision");
            if (precision > int.MaxValue)
                throw Raise.ValueError("precision too big");
            specification = specification with { Precision = (int)precision };
        }

        return Check(specification with { Type = Rest(text, at, typeName) }, isNumber ? "" : "s");
    }

    private static FormatSpecification Group(FormatSpecification specification, string text, ref int at)
    {
        if (Take(text, ref at, ','))
            specification = specification with { Grouping = ',' };
        if (!Take(text, ref at, '_'))
            return specification;

        if (specification.Grouping is not null || (at < text.Length && text[at] == ','))
            throw Raise.ValueError("Cannot specify both ',' and '_'.");
        return specification with { Grouping = '_' };
    }

    private static string Rest(string text, int at, string typeName)
    {
        if (at == text.Length)
            return "";
        return at + CodePoints.UnitsAt(text, at) == text.Length
            ? text[at..]
            : throw Raise.ValueError($"Invalid format specifier '{text}' for object of type '{typeName}'");
    }

    private static FormatSpecification Check(FormatSpecification specification, string usualType)
    {
        if (specification.Grouping is not { } grouping)
            return specification;
        var allowed = grouping == ',' ? "deEfFgG%" : "deEfFgG%boxX";
        var type = specification.Type.Length == 0 ? usualType : specification.Type;
        return allowed.Contains(type, StringComparison.Ordinal)
            ? specification
            : throw Raise.ValueError($"Cannot specify '{grouping}' with '{type}'.");
    }

    private static bool Take(string text, ref int at, char wanted)
    {
        if (at == text.Length || text[at] != wanted)
            return false;
        at++;
        return true;
    }

    private static long? Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == start)
            return null;
        return long.TryParse(text.AsSpan(start..at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Raise.ValueError("Too many decimal digits in format string");
    }

    private sealed record Parsed(string Text, bool IsNumber, FormatSpecification Specification);
}
