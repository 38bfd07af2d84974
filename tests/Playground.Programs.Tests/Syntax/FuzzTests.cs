using System.Text;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Syntax.Agreement;

namespace Playground.Programs.Tests.Syntax;

/// <summary>Whatever is written, the answer is a program or a list of problems.</summary>
public class FuzzTests
{
    private const int Texts = 20_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", ";", "=", ":=", "*", "**", "@", ".", "...", "->", "!", "!=", "\\", "\\\n", "\n", "\n    ",
        "\n\t", " ", "#", "'", "\"", "'''", "\"\"\"", "f'", "f\"{", "{x!r:>{", "}}", "b'", "r'\\", "'\\x4", "'\\N{", "0x", "1_", "1e", "0777",
        "1j", "if ", "else", "elif x:", "for x in ", "while ", "def f(", "class A(", "lambda ", "try:", "except", "finally:", "with ", " as ",
        "import ", "from ", "global x", "nonlocal x", "del ", "return", "break", "yield ", "await ", "async ", "match x:", "case ", "not ",
        " in ", " is ", "None", "True", "x", "__x", "super()", "😀", "é", "“", "\u00a0", "\f", "\r", "\ufeff", "$", "?",
    ];

    [Fact]
    public void Changed_programs_and_heaps_of_tokens_are_answered()
    {
        var seeds = Corpus.Accepted().Concat(Corpus.Read("errors.txt")).ToArray();
        var random = new Random(20_261_124);
        for (var i = 0; i < Texts; i++)
        {
            var source = i % 4 == 0 ? Heap(random) : Change(random, seeds[random.Next(seeds.Length)]);
            Answer(source);
        }
    }

    private static void Answer(string source)
    {
        try
        {
            var program = ProgramText.Parse(source);
            Assert.True(program.Problems.Count <= 20);
            var lines = source.Count(c => c is '\n' or '\r') + 1;
            Assert.All(program.Problems, problem => Assert.True(
                problem.Line >= 1 && problem.Column >= 1 && problem.Line <= problem.EndLine && problem.EndLine <= lines + 1));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"This text is not answered:\n{source}", e);
        }
    }

    private static string Heap(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(60); count > 0; count--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static string Change(Random random, string source)
    {
        var text = new StringBuilder(source);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var place = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 8), text.Length - place);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(place, length);
                    break;
                case 1:
                    text.Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length + 1), text.ToString(place, length));
                    break;
                default:
                    text.Remove(place, length).Insert(place, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
