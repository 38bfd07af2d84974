using System.Text;
using System.Text.RegularExpressions;
using Playground.Testing;

namespace Playground.Programs.Tests.Fuzz;

/// <summary>The programs that agree with CPython, with changes by chance; the same for the same seed.</summary>
internal sealed partial class MutatedPrograms(int seed)
{
    private const int MostChanges = 4;

    private static readonly string[] Numbers = ["0", "1", "-1", "2", "3", "7", "64", "1000", "0.001", "1.5", "True", "None", "''", "10 ** 30"];

    private static readonly string[] Corpus =
    [
        .. new[] { "Agreement", "Agreement/Threads", "Hostile" }
            .SelectMany(folder => Directory.GetFiles(RepositoryFiles.PathOf($"tests/Playground.Programs.Tests/{folder}"), "*.py").Order(StringComparer.Ordinal))
            .Select(File.ReadAllText),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A program with one to four changes.</summary>
    public string Next()
    {
        var text = Corpus[_random.Next(Corpus.Length)];
        for (var count = _random.Next(1, MostChanges + 1); count > 0; count--)
            text = _random.Next(3) == 0 ? LineChanged(text) : TokenChanged(text);
        return text;
    }

    [GeneratedRegex(@"\n[ ]*|[ ]+|[A-Za-z_]\w*|\d+(\.\d+)?|""[^""\n]*""|'[^'\n]*'|\S")]
    private static partial Regex Token { get; }

    private string TokenChanged(string text)
    {
        var tokens = Token.Matches(text).Select(match => match.Value).ToList();
        if (tokens.Count == 0)
            return text;
        var place = _random.Next(tokens.Count);
        var other = _random.Next(tokens.Count);
        switch (_random.Next(5))
        {
            case 0:
                tokens.RemoveAt(place);
                break;
            case 1:
                tokens.Insert(other, tokens[place]);
                break;
            case 2:
                (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                break;
            case 3:
                // A name for a name goes further than a name for a bracket.
                if (WithKindOf(tokens, place, other) is { } alike)
                    tokens[place] = tokens[alike];
                break;
            default:
                if (WithKindOf(tokens, place, other, char.IsAsciiDigit) is { } number)
                    tokens[number] = Numbers[_random.Next(Numbers.Length)];
                break;
        }

        return string.Concat(tokens);
    }

    private static int? WithKindOf(List<string> tokens, int place, int from, Func<char, bool>? kind = null)
    {
        var isWanted = kind ?? (char.IsAsciiLetter(tokens[place][0]) ? char.IsAsciiLetter : char.IsPunctuation);
        for (var i = 0; i < tokens.Count; i++)
        {
            var index = (from + i) % tokens.Count;
            if (isWanted(tokens[index][0]))
                return index;
        }

        return null;
    }

    private string LineChanged(string text)
    {
        var lines = text.Split('\n').ToList();
        var place = _random.Next(lines.Count);
        var other = _random.Next(lines.Count);
        switch (_random.Next(6))
        {
            case 0:
                lines.RemoveAt(place);
                break;
            case 1:
                lines.Insert(other, lines[place]);
                break;
            case 2:
                (lines[place], lines[other]) = (lines[other], lines[place]);
                break;
            case 3:
                lines[place] = "    " + lines[place];
                break;
            case 4:
                lines[place] = lines[place].TrimStart();
                break;
            default:
                return Spliced(lines, place);
        }

        return string.Join('\n', lines);
    }

    /// <summary>The beginning of a program and the end of another.</summary>
    private string Spliced(List<string> lines, int place)
    {
        var others = Corpus[_random.Next(Corpus.Length)].Split('\n');
        var text = new StringBuilder();
        text.AppendJoin('\n', lines.Take(place)).Append('\n').AppendJoin('\n', others.Skip(_random.Next(others.Length)));
        return text.ToString();
    }
}
