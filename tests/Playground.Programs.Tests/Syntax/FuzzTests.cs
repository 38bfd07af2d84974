using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

/// <summary>Whatever is written, the answer is a program or a list of problems.</summary>
public class FuzzTests
{
    private const int Texts = 20_000;

    [Fact]
    public void Changed_programs_and_heaps_of_tokens_are_answered()
    {
        var texts = new RandomTexts(20_261_124);
        for (var i = 0; i < Texts; i++)
            Answer(i % 4 == 0 ? texts.Heap() : texts.ChangedProgram());
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
}
