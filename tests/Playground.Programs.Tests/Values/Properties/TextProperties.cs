using CsCheck;
using static Playground.Programs.Tests.Values.Properties.ProgramGen;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Strings do what they do in CPython, whatever is in them.</summary>
public class TextProperties
{
    private static readonly Gen<string> Bounds = Gen.Select(Gen.Int[-9, 9], Gen.Int[-9, 9], Gen.Int[0, 2], (start, end, count) => count switch
    {
        0 => "",
        1 => $", {start}",
        _ => $", {start}, {end}",
    });

    private static readonly Gen<string> Call = Gen.OneOf(
        Among("upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines",
            "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii", "isprintable", "expandtabs", "isidentifier")
            .Select(name => $".{name}()"),
        Gen.Select(Among("find", "rfind", "index", "rindex", "count", "startswith", "endswith"), AnyText, Bounds,
            (name, part, bounds) => $".{name}({part}{bounds})"),
        Gen.Select(Among("strip", "lstrip", "rstrip", "partition", "rpartition", "removeprefix", "removesuffix", "split", "rsplit", "join"), AnyText,
            (name, part) => $".{name}({part})"),
        Gen.Select(Among("split", "rsplit"), Gen.OneOf(AnyText, Gen.Const("None")), Gen.Int[-1, 4],
            (name, part, most) => $".{name}({part}, {most})"),
        Gen.Select(AnyText, AnyText, Gen.Int[-1, 4], (old, replacement, most) => $".replace({old}, {replacement}, {most})"),
        Gen.Select(Among("center", "ljust", "rjust"), Gen.Int[-1, 12], Among("", ", '*'", ", '😀'"),
            (name, width, fill) => $".{name}({width}{fill})"),
        Gen.Int[-1, 12].Select(width => $".zfill({width})"),
        Gen.Int[-1, 9].Select(size => $".expandtabs({size})"),
        Gen.Int[0, 1].Select(keep => $".splitlines({keep})"),
        Slice.Select(slice => $"[{slice}]"),
        Gen.Int[-8, 8].Select(index => $"[{index}]"));

    [Fact]
    public void Methods_and_slices_agree() =>
        Gen.Select(AnyText, Call, (text, call) => text + call).AgreeWithPython(12);

    [Fact]
    public void Operators_agree() =>
        Gen.OneOf(
            Gen.Select(AnyText, Among("+", "==", "<", "<=", ">", "in", "not in", "%"), AnyText, (left, symbol, right) => $"{left} {symbol} {right}"),
            Gen.Select(AnyText, SmallInt, (text, times) => $"{text} * {times}"),
            AnyText.Select(text => $"(len({text}), list({text}), list(reversed({text})))")).AgreeWithPython(3);
}
