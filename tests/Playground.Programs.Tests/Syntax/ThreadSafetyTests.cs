using Playground.Programs.Syntax;
using Playground.Programs.Tests.Syntax.Agreement;

namespace Playground.Programs.Tests.Syntax;

public class ThreadSafetyTests
{
    [Fact]
    public void Threads_that_parse_at_once_see_what_one_alone_sees()
    {
        var sources = Corpus.Accepted().Concat(Corpus.Read("errors.txt")).ToArray();
        var alone = sources.Select(Describe).ToArray();

        Parallel.For(0, 4, _ => Assert.Equal(alone, sources.Select(Describe)));
    }

    private static string Describe(string source)
    {
        var program = ProgramText.Parse(source);
        return program.IsAccepted
            ? $"{TreeText.Of(program.Module)} {ScopeText.Of(program.Scopes.Module)}"
            : string.Join('\n', program.Problems);
    }
}
