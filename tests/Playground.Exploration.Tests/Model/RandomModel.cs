namespace Playground.Exploration.Tests.Model;

/// <summary>Makes models by chance: the same ones for the same seed.</summary>
internal sealed class RandomModel(int seed)
{
    private static readonly string[] Guards = ["l0", "l0", "l1", "r", "s", "c"];
    private readonly Random _random = new(seed);

    public ModelProgram Next()
    {
        var count = _random.Next(10) switch { < 6 => 2, < 9 => 3, _ => 4 };
        var size = count switch { 2 => 4, 3 => 2, _ => 1 };
        var threads = Enumerable.Range(0, count).Select(_ => Block(_random.Next(1, size + 1), 0, isMain: false)).ToList();
        return new ModelProgram(
            threads,
            [.. threads.Select(_ => _random.Next(12) == 0)],
            Main(count),
            _random.Next(4) == 0 ? 0 : _random.Next(1, 3),
            _random.Next(3) == 0,
            _random.Next(3),
            _random.Next(3) == 0);
    }

    private List<Statement> Main(int count)
    {
        var main = new List<Statement>();
        for (var i = 0; i < count; i++)
        {
            if (_random.Next(8) == 0)
                main.AddRange(Simple(isMain: true));
            main.Add(new Statement(Verb.Start, Value: i));
        }

        var rest = _random.Next(6);
        for (var i = 0; i < count && rest < 3; i++)
        {
            if (_random.Next(4) > 0)
                main.Add(new Statement(Verb.Join, Value: i));
            if (rest == 0)
                main.AddRange(Simple(isMain: true));
        }

        return main;
    }

    private List<Statement> Block(int size, int depth, bool isMain) => [.. Enumerable.Range(0, size).SelectMany(_ => Some(depth, isMain))];

    private IEnumerable<Statement> Some(int depth, bool isMain)
    {
        switch (_random.Next(depth < 2 ? 16 : 9))
        {
            case 9 or 10 or 11:
                return [new Statement(Verb.With, Guards[_random.Next(Guards.Length)]) { Body = Block(_random.Next(1, 3), depth + 1, isMain) }];
            case 12 when !isMain:
                return [new Statement(Verb.Twice) { Body = Block(1, depth + 1, isMain) }];
            case 13 when _random.Next(2) == 0:
                return [Try(depth, isMain)];
            case 13 when !isMain:
                return Waiting();
            case 14 when _random.Next(2) == 0:
                return [new Statement(Verb.IfSet, "e") { Body = Block(1, depth + 1, isMain) }];
            case 14:
                return [new Statement(Verb.IfEmpty, "q") { Body = Block(1, depth + 1, isMain), Else = Block(_random.Next(2), depth + 1, isMain) }];
            case >= 12:
                return [new Statement(Verb.If, Variable(), _random.Next(2)) { Body = Block(1, depth + 1, isMain), Else = Block(_random.Next(2), depth + 1, isMain) }];
            default:
                return Simple(isMain);
        }
    }

    private Statement Try(int depth, bool isMain)
    {
        var name = _random.Next(4) switch { 0 => "l0", 1 => "r", 2 => "s", _ => "e" };
        var (body, other) = (Block(1, depth + 1, isMain), Block(_random.Next(2), depth + 1, isMain));
        return name == "e"
            ? new Statement(Verb.TryEvent, name) { Body = body, Else = other }
            : new Statement(Verb.TryAcquire, name) { Body = [.. body, new Statement(Verb.Release, name)], Else = other };
    }

    /// <summary>What is done to a condition; mostly within its lock.</summary>
    private IEnumerable<Statement> Waiting()
    {
        var inner = _random.Next(8) switch
        {
            0 => new Statement(Verb.AwaitCondition, "c"),
            1 or 2 => new Statement(Verb.AwaitWhile, "c", 0, Variable()),
            3 => new Statement(Verb.TryCondition, "c") { Body = [Change()], Else = [Change()] },
            4 => new Statement(Verb.NotifyAll, "c"),
            _ => new Statement(Verb.Notify, "c"),
        };
        var before = _random.Next(2) == 0 ? [new Statement(Verb.SetConstant, Variable(), 1)] : Array.Empty<Statement>();
        return _random.Next(12) == 0 ? [inner] : [new Statement(Verb.With, "c") { Body = [.. before, inner] }];
    }

    private IEnumerable<Statement> Simple(bool isMain)
    {
        switch (_random.Next(40))
        {
            case 0 or 1 when !isMain:
                return [new Statement(Verb.Take, Variable()), new Statement(Verb.Give, Variable(), _random.Next(2))];
            case 2:
                var guard = Guards[_random.Next(5)];
                return [new Statement(Verb.Acquire, guard), Change(), new Statement(Verb.Release, guard)];
            case 3 or 4:
                return [new Statement(Verb.Assert, Variable(), _random.Next(1, 4))];
            case 5:
                return [new Statement(Verb.Release, Guards[_random.Next(5)])];
            case 6 or 7:
                return [new Statement(Verb.SetEvent, "e")];
            case 8:
                return [new Statement(Verb.ClearEvent, "e")];
            case 9 when _random.Next(2) == 0:
                return [new Statement(Verb.AwaitEvent, "e")];
            case 10 or 11:
                return [new Statement(Verb.Put, "q", _random.Next(3))];
            case 12 when _random.Next(2) == 0:
                return [new Statement(Verb.Get, Variable())];
            case 13 when _random.Next(2) == 0:
                return [new Statement(Verb.Acquire, Guards[_random.Next(5)])];
            default:
                return [Change()];
        }
    }

    /// <summary>A change of what can be seen in the end.</summary>
    private Statement Change() => _random.Next(12) switch
    {
        0 or 1 or 2 => new Statement(Verb.SetConstant, Variable(), _random.Next(1, 4)),
        3 or 4 => new Statement(Verb.SetSum, Variable(), _random.Next(3), Variable()),
        5 or 6 or 7 => new Statement(Verb.Add, Variable(), _random.Next(1, 3)),
        8 => new Statement(Verb.Multiply, Variable(), 2),
        9 => new Statement(Verb.Length, Variable()),
        _ => new Statement(Verb.Append, "items", _random.Next(3)),
    };

    private string Variable() => ModelProgram.Variables[_random.Next(2) == 0 ? 0 : _random.Next(3)];
}
