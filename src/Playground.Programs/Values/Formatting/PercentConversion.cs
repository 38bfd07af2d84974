using System.Globalization;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Formatting;

/// <summary>One conversion of a template, behind its percent sign: <c>[(key)][flags][width][.precision]type</c>.</summary>
internal sealed record PercentConversion
{
    public string? Key { get; init; }

    public bool IsLeft { get; init; }

    public bool HasPlus { get; init; }

    public bool HasBlank { get; init; }

    public bool IsAlternate { get; init; }

    public bool HasZero { get; init; }

    public long Width { get; init; } = -1;

    public int Precision { get; init; } = -1;

    public char Type { get; init; }

    /// <summary>Where the type stands, in the template.</summary>
    public int Index { get; init; }

    /// <summary>Reads one, and goes behind it.</summary>
    /// <exception cref="PythonException">ValueError: the template ends within it.</exception>
    public static PercentConversion Read(string template, ref int at, PercentArguments arguments)
    {
        var read = new PercentConversion();
        if (at < template.Length && template[at] == '(')
            read = read with { Key = ReadKey(template, ref at) };
        for (; at < template.Length && "-+ #0".Contains(template[at]); at++)
        {
            read = template[at] switch
            {
                '-' => read with { IsLeft = true },
                '+' => read with { HasPlus = true },
                ' ' => read with { HasBlank = true },
                '#' => read with { IsAlternate = true },
                _ => read with { HasZero = true },
            };
        }

        if (ReadNumber(template, ref at, arguments, "width") is { } width)
            read = read with { Width = Math.Abs(width), IsLeft = read.IsLeft || width < 0 };
        if (at < template.Length && template[at] == '.')
        {
            at++;
            var precision = ReadNumber(template, ref at, arguments, "prec") ?? 0;
            if (precision > int.MaxValue)
                throw Raise.ValueError("precision too big");
            read = read with { Precision = (int)Math.Max(0, precision) };
        }

        if (at < template.Length && template[at] is 'l' or 'h' or 'L')
            at++;
        if (at == template.Length)
            throw Raise.ValueError("incomplete format");
        return read with { Type = template[at], Index = at++ };
    }

    private static string ReadKey(string template, ref int at)
    {
        var start = ++at;
        for (var depth = 1; depth > 0; at++)
        {
            if (at == template.Length)
                throw Raise.ValueError("incomplete format key");
            depth += template[at] == '(' ? 1 : template[at] == ')' ? -1 : 0;
        }

        return template[start..(at - 1)];
    }

    private static long? ReadNumber(string template, ref int at, PercentArguments arguments, string what)
    {
        if (at < template.Length && template[at] == '*')
        {
            at++;
            var given = arguments.Next();
            return Number.IsInt(given) ? Number.Index(given) : throw Raise.TypeError("* wants int");
        }

        var start = at;
        while (at < template.Length && char.IsAsciiDigit(template[at]))
            at++;
        if (at == start)
            return null;
        return long.TryParse(template.AsSpan(start..at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Raise.ValueError($"{what} too big");
    }
}
