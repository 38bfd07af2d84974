using System.Text;
using Playground.Programs.Tests.Syntax.Agreement;

namespace Playground.Programs.Tests.Syntax;

/// <summary>Texts that are nearly programs; the same for the same seed.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", ";", "=", ":=", "*", "**", "@", ".", "...", "->", "!", "!=", "\\", "\\\n", "\n", "\n    ",
        "\n\t", " ", "#", "'", "\"", "'''", "\"\"\"", "f'", "f\"{", "{x!r:>{", "}}", "b'", "r'\\", "'\\x4", "'\\N{", "0x", "1_", "1e", "0777",
        "1j", "if ", "else", "elif x:", "for x in ", "while ", "def f(", "class A(", "lambda ", "try:", "except", "finally:", "with ", " as ",
        "import ", "from ", "global x", "nonlocal x", "del ", "return", "break", "yield ", "await ", "async ", "match x:", "case ", "not ",
        " in ", " is ", "None", "True", "x", "__x", "super()", "😀", "é", "“", "\u00a0", "\f", "\r", "\ufeff", "$", "?",
    ];

    private readonly string[] _programs = [.. Corpus.Accepted(), .. Corpus.Read("errors.txt")];
    private readonly Random _random = new(seed);

    /// <summary>Pieces of the language in any order.</summary>
    public string Heap()
    {
        var text = new StringBuilder();
        for (var count = _random.Next(60); count > 0; count--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }

    /// <summary>A program with a few changes.</summary>
    public string ChangedProgram()
    {
        var text = new StringBuilder(_programs[_random.Next(_programs.Length)]);
        for (var count = _random.Next(1, 5); count > 0; count--)
        {
            var place = _random.Next(text.Length + 1);
            var length = Math.Min(_random.Next(1, 8), text.Length - place);
            switch (_random.Next(4))
            {
                case 0:
                    text.Remove(place, length);
                    break;
                case 1:
                    text.Insert(place, Pieces[_random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(_random.Next(text.Length + 1), text.ToString(place, length));
                    break;
                default:
                    text.Remove(place, length).Insert(place, Pieces[_random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
