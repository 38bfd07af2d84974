using CsCheck;
using static Playground.Programs.Tests.Values.Properties.ProgramGen;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Numbers do what they do in CPython, whatever they are.</summary>
public class NumberProperties
{
    [Fact]
    public void Operators_of_numbers_agree() =>
        Gen.Select(Number, Among("+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">="), Number,
            (left, symbol, right) => $"{left} {symbol} {right}").AgreeWithPython(8);

    [Fact]
    public void Powers_agree() =>
        Gen.OneOf(
            Gen.Select(Number, Gen.Int[0, 40], (left, right) => $"{left} ** {right}"),
            Gen.Select(Int, Gen.Int[-40, -1], (left, right) => $"{left} ** ({right})"),
            Gen.Select(Float, Float, (left, right) => $"abs({left}) ** {right}"),
            Gen.Select(Int, Gen.Int[0, 1000], Int, (left, right, modulus) => $"pow({left}, {right}, {modulus})"),
            Gen.Select(SmallInt, SmallInt, SmallInt, (left, right, modulus) => $"pow({left}, {right}, {modulus})"))
            .AgreeWithPython();

    [Fact]
    public void Shifts_agree() =>
        Gen.Select(Int, Among("<<", ">>"), Gen.Int[-2, 200], (left, symbol, right) => $"{left} {symbol} ({right})")
            .AgreeWithPython(2);

    [Fact]
    public void Functions_of_numbers_agree() =>
        Gen.OneOf(
            Gen.Select(Among("repr", "abs", "hash", "int", "float", "bool", "round", "-", "+", "~", "bin", "hex", "oct"), Number,
                (function, number) => $"{function}({number})"),
            Gen.Select(Number, Gen.Int[-25, 25], (number, digits) => $"round({number}, {digits})"),
            Gen.Select(Number, Number, (left, right) => $"divmod({left}, {right})"),
            ListOf(Number).Select(list => $"sum({list})"),
            ListOf(Number).Select(list => $"(max([0] + {list}), min([0] + {list}), sorted({list}))"))
            .Where(source => !source.Contains("hash(float('nan'))"))
            .AgreeWithPython(6);

    [Fact]
    public void Texts_of_numbers_agree() =>
        Gen.Select(
            Among("int('{0}')", "float('{0}')", "int('{0}', 0)", "int('{0}', 16)", "int('{0}', 2)", "int('{0}', 36)"),
            Among("0", "1", "7", "9", "_", "-", "+", ".", "e", "x", "b", " ", "f", "0x", "0b", "inf", "nan", "e-").Array[0, 6],
            (template, parts) => template.Replace("{0}", string.Concat(parts), StringComparison.Ordinal)).AgreeWithPython(4);
}
