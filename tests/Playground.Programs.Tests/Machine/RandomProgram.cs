using System.Globalization;
using System.Text;

namespace Playground.Programs.Tests.Machine;

/// <summary>Writes programs by chance: small, sure to end, and often wrong.</summary>
internal sealed class RandomProgram(int seed)
{
    private const int Deepest = 3;
    private static readonly string[] Variables = ["a", "b", "c", "d", "e"];
    private static readonly string[] Literals =
    [
        "0", "1", "2", "-3", "7", "1.5", "-0.25", "True", "False", "None", "''", "'ab'", "'xyz'", "[]", "[1, 2, 3]", "['p', 4]", "()", "(1, 'q')",
        "{}", "{'k': 1, 2: 'v'}", "{3, 1, 2}", "range(3)", "10 ** 20",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "//", "%", "/", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "in", "is", "and", "or"];
    private static readonly string[] Errors = ["Exception", "TypeError", "ValueError", "(KeyError, IndexError)", "ZeroDivisionError", "LookupError", "NameError"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _names;

    /// <summary>The text of the program.</summary>
    public string Write()
    {
        _text.Append(CultureInfo.InvariantCulture, $"a, b, c = {Literal()}, {Literal()}, {Literal()}\n");
        Functions();
        Block(0, 4 + _random.Next(6), isInLoop: false, isInFunction: false);
        foreach (var variable in Variables)
            _text.Append(CultureInfo.InvariantCulture, $"try:\n    print('{variable}', {variable})\nexcept NameError as error:\n    print(error)\n");
        return _text.ToString();
    }

    private void Functions()
    {
        _text.Append("def short(v):\n    if isinstance(v, (str, list, tuple)):\n        return v[:8]\n    if isinstance(v, int) and not isinstance(v, bool):\n        return v % 1000003\n    return v\n");
        _text.Append("def f(x, y=2, *rest, key=None):\n");
        Block(1, 2 + _random.Next(3), isInLoop: false, isInFunction: true);
        Line(1, $"return {Expression(2, "x")}");
        _text.Append("class Thing:\n    size = 1\n    def __init__(self, n=0):\n        self.n = n\n    def __repr__(self):\n        return f'Thing({self.n!r})'\n");
        _text.Append("    def add(self, x):\n");
        Line(2, $"self.n = {Expression(1, "self.n")}");
        Line(2, "return self");
    }

    private void Block(int depth, int count, bool isInLoop, bool isInFunction)
    {
        for (var i = 0; i < count; i++)
            Statement(depth, isInLoop, isInFunction);
    }

    private void Statement(int depth, bool isInLoop, bool isInFunction)
    {
        var choice = depth >= Deepest ? _random.Next(6) : _random.Next(13);
        var target = Pick(Variables);
        switch (choice)
        {
            case 0 or 1:
                Line(depth, $"{target} = {Expression(2)}");
                break;
            case 2:
                Line(depth, $"{target} {Pick(["+=", "-=", "|=", "//="])} {Expression(1)}");
                Line(depth, $"{target} = short({target})");
                break;
            case 3:
                Line(depth, $"print({Expression(1)}, {Expression(1)})");
                break;
            case 4:
                Line(depth, Pick([
                    $"{target}, {Pick(Variables)} = {Expression(1)}, {Expression(1)}", $"{target}, *{Pick(Variables)} = {Expression(1)}",
                    $"{target} = sorted({Expression(1)})", $"{target}[{Expression(0)}] = {Expression(1)}", $"{target} = Thing({Expression(0)}).add({Expression(0)})",
                    $"{target} = f({Expression(0)}, {Expression(0)})", $"del {target}", $"{target}.append({Expression(0)})",
                    $"assert {Expression(1)}, {Expression(0)}"]));
                break;
            case 5 when isInLoop:
                Line(depth, $"if {Expression(1)}: {Pick(["break", "continue"])}");
                break;
            case 5 when isInFunction:
                Line(depth, $"if {Expression(1)}: return {Expression(1)}");
                break;
            case 5:
                Line(depth, $"{target} = {Literal()}");
                break;
            case 6 or 7:
                Line(depth, $"if {Expression(1)}:");
                Block(depth + 1, 1 + _random.Next(2), isInLoop, isInFunction);
                Line(depth, "else:");
                Block(depth + 1, 1, isInLoop, isInFunction);
                break;
            case 8 or 9:
                Line(depth, $"for {target} in {Pick(["range(4)", "[5, 'z', None]", "'abc'", "{'m': 1}", $"list({Pick(Variables)})"])}:");
                Block(depth + 1, 1 + _random.Next(3), isInLoop: true, isInFunction);
                break;
            case 10:
                var counter = $"n{_names++}";
                Line(depth, $"{counter} = 0");
                Line(depth, $"while {counter} < 4:");
                Line(depth + 1, $"{counter} += 1");
                Block(depth + 1, 2, isInLoop: true, isInFunction);
                break;
            default:
                Try(depth, isInLoop, isInFunction);
                break;
        }
    }

    private void Try(int depth, bool isInLoop, bool isInFunction)
    {
        Line(depth, "try:");
        Block(depth + 1, 1 + _random.Next(2), isInLoop, isInFunction);
        Line(depth, $"except {Pick(Errors)} as error:");
        Line(depth + 1, "print(type(error).__name__, error)");
        if (_random.Next(2) == 0)
            Block(depth + 1, 1, isInLoop, isInFunction);
        if (_random.Next(3) == 0)
        {
            Line(depth, "finally:");
            Line(depth + 1, $"print('finally', {Expression(0)})");
        }
    }

    private string Expression(int depth, string? extra = null)
    {
        if (extra is not null && _random.Next(3) == 0)
            return extra;
        if (depth <= 0)
            return _random.Next(3) == 0 ? Literal() : Pick(Variables);
        var (left, right) = (Expression(depth - 1, extra), Expression(depth - 1, extra));
        return _random.Next(16) switch
        {
            // What grows in loops must not grow without end.
            0 or 1 or 2 or 3 or 4 => $"short({left} {Pick(Operators)} {right})",
            5 => $"({left} if {right} else {Expression(depth - 1, extra)})",
            6 => $"{left}[{Pick(["0", "-1", "1:", "::-1", "'k'"])}]",
            7 => $"len({left})",
            8 => $"[{left} for v in {Pick(["range(3)", "'xy'", Pick(Variables)])} if v]",
            9 => $"(not {left})",
            10 => $"f'{{{Pick(Variables)}!r}} {{{Pick(Variables)}:>4}}'",
            11 => $"str({left})[:20]",
            12 => $"[{left}, {right}]",
            13 => $"({left} < {right} <= {Expression(depth - 1, extra)})",
            14 => $"{{{left}: {right}}}",
            _ => $"{Pick(["sum", "max", "min", "bool", "list", "type", "abs", "int"])}({left})",
        };
    }

    private string Literal() => Pick(Literals);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private void Line(int depth, string text) => _text.Append(' ', depth * 4).Append(text).Append('\n');
}
