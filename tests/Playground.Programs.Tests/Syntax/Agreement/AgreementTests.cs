using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>What the playground makes of a program is what CPython makes of it.</summary>
public class AgreementTests
{
    [Fact]
    public async Task Every_accepted_program_has_the_tree_of_CPython_with_its_positions()
    {
        var sources = Corpus.Accepted();
        var answers = await PythonSyntax.AskAsync(sources);

        Assert.True(sources.Length >= 150);
        AssertAll(sources, i => answers[i].Tree, i => Describe(ProgramText.Parse(sources[i]), program => TreeText.Of(program.Module)));
    }

    [Fact]
    public async Task Every_accepted_program_has_the_scopes_of_CPython()
    {
        var sources = Corpus.Accepted();
        var answers = await PythonSyntax.AskAsync(sources);

        AssertAll(sources, i => answers[i].Scopes, i => Describe(ProgramText.Parse(sources[i]), program => ScopeText.Of(program.Scopes.Module)));
    }

    [Fact]
    public async Task Every_wrong_program_has_the_message_of_CPython_in_its_line()
    {
        var sources = Corpus.Read("errors.txt");
        var answers = await PythonSyntax.AskAsync(sources);

        Assert.True(sources.Length >= 60);
        AssertAll(sources, i => $"{answers[i].Line}: {answers[i].Message}", i => First(ProgramText.Parse(sources[i])));
    }

    [Fact]
    public async Task Changed_programs_are_accepted_only_where_CPython_sees_the_same_tree()
    {
        var texts = new RandomTexts(1);
        var sources = Enumerable.Range(0, 3000).Select(_ => texts.ChangedProgram()).Where(text => !text.Any(c => char.IsSurrogate(c) || c == '\ufeff')).ToArray();
        var answers = await PythonSyntax.AskAsync(sources);

        AssertAll(sources, i => Describe(answers[i]), i => Compare(ProgramText.Parse(sources[i]), answers[i]));
    }

    private static string Describe(PythonAnswer answer) => answer.Tree is null ? "error" : $"{answer.Tree}\n{answer.Scopes}";

    /// <summary>A program that is refused with a reason other than its syntax says nothing of the syntax.</summary>
    private static string Compare(ParsedProgram program, PythonAnswer answer) =>
        program.IsAccepted ? $"{TreeText.Of(program.Module)}\n{ScopeText.Of(program.Scopes.Module)}"
        : answer.Tree is null ? "error"
        : program.Problems.Any(problem => problem.Message.Contains("not supported", StringComparison.Ordinal)) ? Describe(answer)
        : string.Join('\n', program.Problems);

    private static void AssertAll(string[] sources, Func<int, string?> expected, Func<int, string> actual)
    {
        var differences = Enumerable.Range(0, sources.Length)
            .Where(i => expected(i) != actual(i))
            .Select(i => $"{sources[i]}\nCPython: {expected(i)}\nhere:    {actual(i)}\n");
        var report = string.Join('\n', differences);
        Assert.True(report.Length == 0, report);
    }

    private static string Describe(ParsedProgram program, Func<ParsedProgram, string> describe) =>
        program.IsAccepted ? describe(program) : string.Join('\n', program.Problems);

    private static string First(ParsedProgram program) => program.IsAccepted ? "accepted" : $"{program.Problems[0].Line}: {program.Problems[0].Message}";
}
