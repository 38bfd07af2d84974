using CsCheck;
using static Playground.Programs.Tests.Values.Properties.ProgramGen;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Values come out in CPython's formats, whatever is asked.</summary>
public class FormatProperties
{
    private static readonly Gen<string> Specification = Gen.Select(
        Gen.Frequency((4, Gen.Const("")), (2, Among("<", ">", "^", "=")), (2, Among("*<", "0>", "x^", "_=", "é^"))),
        Gen.Frequency((4, Gen.Const("")), (3, Among("+", "-", " ")), (1, Among("z", "+z"))),
        Gen.Frequency((4, Gen.Const("")), (1, Gen.Const("#")), (2, Among("0", "#0"))),
        Gen.Frequency((3, Gen.Const("")), (4, Gen.Int[1, 25].Select(width => $"{width}"))),
        Gen.Frequency((4, Gen.Const("")), (2, Among(",", "_"))),
        Gen.Frequency((3, Gen.Const("")), (3, Gen.Int[0, 20].Select(precision => $".{precision}"))),
        Gen.Frequency((2, Gen.Const("")), (9, Among("d", "e", "E", "f", "F", "g", "G", "%", "n", "x", "X", "o", "b", "s", "q"))),
        (fill, sign, alternate, width, grouping, precision, type) => fill + sign + alternate + width + grouping + precision + type);

    [Fact]
    public void Format_specifications_agree() =>
        Gen.Select(Gen.Frequency((4, Float), (3, Int), (1, AnyText), (1, Among("True", "0"))), Specification,
            (value, specification) => $"format({value}, '{specification}')").AgreeWithPython(10);

    [Fact]
    public void Percent_conversions_agree() =>
        Gen.Select(
            Scalar.Array[1].Select(values => values[0]),
            Among("-", "+", " ", "#", "0").Array[0, 3],
            Gen.Frequency((1, Gen.Const("")), (2, Gen.Int[0, 20].Select(width => $"{width}"))),
            Gen.Frequency((1, Gen.Const("")), (1, Gen.Int[0, 12].Select(precision => $".{precision}"))),
            Among("d", "i", "s", "r", "f", "F", "e", "E", "g", "G", "x", "X", "o", "c", "%", "q"),
            Number,
            (scalar, flags, width, precision, type, number) =>
                $"'%{string.Concat(flags)}{width}{precision}{type}' % {(type is "s" or "r" or "q" ? scalar : number)}").AgreeWithPython(6);

    [Fact]
    public void Representations_agree() =>
        Gen.OneOf(
            ListOf(Scalar),
            AnyText,
            Gen.Int[0, 0x2ffff].Where(point => point is < 0xd800 or > 0xdfff).Where(IsOldEnough).Select(point => $"chr({point})"))
            .AgreeWithPython(4);

    /// <summary>CPython 3.11 knows Unicode 14, .NET a later one: blocks that have grown since then may differ.</summary>
    private static bool IsOldEnough(int point) => point < 0x0860 || point is >= 0x2000 and < 0x2070 or >= 0x1f600 and < 0x1f640 or >= 0x4e00 and < 0x9fa0;
}
