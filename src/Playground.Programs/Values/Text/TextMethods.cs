using System.Text;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>The methods of <c>str</c>.</summary>
internal static class TextMethods
{
    private static readonly MethodTable Table = new MethodTable("str")
        .None("upper", text => Casing.Upper((string)text))
        .None("lower", text => Casing.Lower((string)text))
        .None("casefold", text => Casing.Fold((string)text))
        .None("title", text => Casing.Titled((string)text))
        .None("capitalize", text => Casing.Capitalize((string)text))
        .None("swapcase", text => Casing.Swap((string)text))
        .None("isdigit", text => Boxed.Of(CharacterClasses.All((string)text, CharacterClasses.IsDigit)))
        .None("isdecimal", text => Boxed.Of(CharacterClasses.All((string)text, CharacterClasses.IsDecimal)))
        .None("isnumeric", text => Boxed.Of(CharacterClasses.All((string)text, CharacterClasses.IsNumeric)))
        .None("isalpha", text => Boxed.Of(CharacterClasses.All((string)text, CharacterClasses.IsAlpha)))
        .None("isalnum", text => Boxed.Of(CharacterClasses.All((string)text, CharacterClasses.IsAlphanumeric)))
        .None("isspace", text => Boxed.Of(CharacterClasses.All((string)text, c => c <= char.MaxValue && Blanks.IsBlank((char)c))))
        .None("isupper", text => Boxed.Of(CharacterClasses.AllCased((string)text, CharacterClasses.IsUpper)))
        .None("islower", text => Boxed.Of(CharacterClasses.AllCased((string)text, CharacterClasses.IsLower)))
        .None("istitle", text => Boxed.Of(CharacterClasses.IsTitled((string)text)))
        .None("isascii", text => Boxed.Of(Ascii.IsValid((string)text)))
        .None("isidentifier", text => Boxed.Of(CharacterClasses.IsIdentifier((string)text)))
        .None("isprintable", text => Boxed.Of(CodePoints.Each((string)text).All(TextRepresentation.IsPrintable)))
        .Positional("strip", 0, 1, (text, given) => Stripping.Strip((string)text, given[0], "strip", atStart: true, atEnd: true))
        .Positional("lstrip", 0, 1, (text, given) => Stripping.Strip((string)text, given[0], "lstrip", atStart: true, atEnd: false))
        .Positional("rstrip", 0, 1, (text, given) => Stripping.Strip((string)text, given[0], "rstrip", atStart: false, atEnd: true))
        .Keywords("split", 0, ["sep", "maxsplit"], (text, given) =>
            Splitting.Split((string)text, given[0] ?? NoneValue.Instance, given[1] ?? Boxed.Of(-1L)))
        .Keywords("rsplit", 0, ["sep", "maxsplit"], (text, given) =>
            Splitting.SplitFromEnd((string)text, given[0] ?? NoneValue.Instance, given[1] ?? Boxed.Of(-1L)))
        .Keywords("splitlines", 0, ["keepends"], (text, given) =>
            Splitting.Lines((string)text, given[0] is { } keep && TruthValue.Of(keep)))
        .One("join", (text, items) => Splitting.Join((string)text, items))
        .One("partition", (text, separator) => Splitting.Partition((string)text, Part(separator), last: false))
        .One("rpartition", (text, separator) => Splitting.Partition((string)text, Part(separator), last: true))
        .One("removeprefix", (text, part) => RemovePrefix((string)text, Argument("removeprefix", part)))
        .One("removesuffix", (text, part) => RemoveSuffix((string)text, Argument("removesuffix", part)))
        .Positional("replace", 2, 3, Replace)
        .Parsed("find", 1, 3, (text, given) => Find(text, given, last: false))
        .Parsed("rfind", 1, 3, (text, given) => Find(text, given, last: true))
        .Parsed("index", 1, 3, (text, given) => Found(Find(text, given, last: false)))
        .Parsed("rindex", 1, 3, (text, given) => Found(Find(text, given, last: true)))
        .Parsed("count", 1, 3, (text, given) => Boxed.Of(Replacing.Count(TextWindow.Of((string)text, given[1], given[2]), Part(given[0]!))))
        .Parsed("startswith", 1, 3, (text, given) => Boxed.Of(Affixed("startswith", (string)text, given, atEnd: false)))
        .Parsed("endswith", 1, 3, (text, given) => Boxed.Of(Affixed("endswith", (string)text, given, atEnd: true)))
        .Positional("center", 1, 2, (text, given) => Filling.Center((string)text, given[0]!, given[1]))
        .Positional("ljust", 1, 2, (text, given) => Filling.Left((string)text, given[0]!, given[1]))
        .Positional("rjust", 1, 2, (text, given) => Filling.Right((string)text, given[0]!, given[1]))
        .One("zfill", (text, width) => Filling.WithZeros((string)text, width))
        .Keywords("expandtabs", 0, ["tabsize"], (text, given) =>
            Replacing.ExpandTabs((string)text, given[0] is { } size ? Number.Index(size) : 8))
        .Any("format", (text, given, named) => BraceFormat.Apply((string)text, given, named));

    public static IReadOnlyCollection<string> Names => [.. Table.Names];

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static string RemovePrefix(string text, string part) =>
        text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..] : text;

    private static string RemoveSuffix(string text, string part) =>
        text.EndsWith(part, StringComparison.Ordinal) ? text[..^part.Length] : text;

    private static object Replace(object text, object?[] given) => Replacing.Replace(
        (string)text,
        given[0] as string ?? throw NotText("replace", "1 ", given[0]!),
        given[1] as string ?? throw NotText("replace", "2 ", given[1]!),
        given[2] is { } most ? Number.Argument(most) : -1);

    private static object Find(object text, object?[] given, bool last)
    {
        var part = Part(given[0]!);
        var window = TextWindow.Of((string)text, given[1], given[2]);
        if (window.IsOutside)
            return Boxed.Of(-1L);
        return window.Index(last ? TextSearch.LastIndexOf(window.Span, part) : TextSearch.IndexOf(window.Span, part));
    }

    private static object Found(object index) => index is -1L ? throw Raise.ValueError("substring not found") : index;

    private static bool Affixed(string method, string text, object?[] given, bool atEnd)
    {
        var window = TextWindow.Of(text, given[1], given[2]);
        if (given[0] is TupleValue several)
        {
            for (var i = 0; i < several.Count; i++)
            {
                if (several[i] is not string one)
                    throw Raise.TypeError($"tuple for {method} must only contain str, not {TypeName.Of(several[i])}");
                if (Affixed(window, one, atEnd))
                    return true;
            }

            return false;
        }

        return given[0] is string part
            ? Affixed(window, part, atEnd)
            : throw Raise.TypeError($"{method} first arg must be str or a tuple of str, not {TypeName.Of(given[0]!)}");
    }

    private static bool Affixed(TextWindow window, string part, bool atEnd) =>
        !window.IsOutside && (atEnd ? window.Span.EndsWith(part) : window.Span.StartsWith(part));

    private static string Part(object part) => part as string ?? throw Raise.TypeError($"must be str, not {TypeName.Of(part)}");

    private static string Argument(string method, object part) => part as string ?? throw NotText(method, "", part);

    private static PythonException NotText(string method, string place, object given) =>
        Raise.TypeError($"{method}() argument {place}must be str, not {TypeName.Of(given)}");
}
