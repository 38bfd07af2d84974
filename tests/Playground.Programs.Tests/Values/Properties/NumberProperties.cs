using CsCheck;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Numbers do what they do in CPython, whatever they are.</summary>
public class NumberProperties
{
    [Fact]
    public void Operators_of_numbers_agree() =>
        Gen.Select(ProgramGen.Number, Gen.OneOfConst("+", "-", "*", "/", "//", "%", "&", "|", "^", "==", "!=", "<", "<=", ">", ">="), ProgramGen.Number,
            (left, symbol, right) => $"{left} {symbol} {right}").AgreeWithPython(8);

    [Fact]
    public void Powers_agree() =>
        Gen.OneOf(
            Gen.Select(ProgramGen.Number, Gen.Int[0, 40], (left, right) => $"{left} ** {right}"),
            Gen.Select(ProgramGen.Int, Gen.Int[-40, -1], (left, right) => $"{left} ** ({right})"),
            Gen.Select(ProgramGen.Float, ProgramGen.Float, (left, right) => $"abs({left}) ** {right}"),
            Gen.Select(ProgramGen.Int, Gen.Int[0, 1000], ProgramGen.Int, (left, right, modulus) => $"pow({left}, {right}, {modulus})"),
            Gen.Select(ProgramGen.SmallInt, ProgramGen.SmallInt, ProgramGen.SmallInt, (left, right, modulus) => $"pow({left}, {right}, {modulus})"))
            .AgreeWithPython();

    [Fact]
    public void Shifts_agree() =>
        Gen.Select(ProgramGen.Int, Gen.OneOfConst("<<", ">>"), Gen.Int[-2, 200], (left, symbol, right) => $"{left} {symbol} ({right})")
            .AgreeWithPython(2);

    [Fact]
    public void Functions_of_numbers_agree() =>
        Gen.OneOf(
            Gen.Select(Gen.OneOfConst("repr", "abs", "hash", "int", "float", "bool", "round", "-", "+", "~", "bin", "hex", "oct"), ProgramGen.Number,
                (function, number) => $"{function}({number})"),
            Gen.Select(ProgramGen.Number, Gen.Int[-25, 25], (number, digits) => $"round({number}, {digits})"),
            Gen.Select(ProgramGen.Number, ProgramGen.Number, (left, right) => $"divmod({left}, {right})"),
            ProgramGen.ListOf(ProgramGen.Number).Select(list => $"sum({list})"),
            ProgramGen.ListOf(ProgramGen.Number).Select(list => $"(max([0] + {list}), min([0] + {list}), sorted({list}))"))
            .Where(source => !source.Contains("hash(float('nan'))"))
            .AgreeWithPython(6);

    [Fact]
    public void Texts_of_numbers_agree() =>
        Gen.Select(
            Gen.OneOfConst("int('{0}')", "float('{0}')", "int('{0}', 0)", "int('{0}', 16)", "int('{0}', 2)", "int('{0}', 36)"),
            Gen.OneOfConst("0", "1", "7", "9", "_", "-", "+", ".", "e", "x", "b", " ", "f", "0x", "0b", "inf", "nan", "e-").Array[0, 6],
            (template, parts) => template.Replace("{0}", string.Concat(parts), StringComparison.Ordinal)).AgreeWithPython(4);
}
