using System.Text.RegularExpressions;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Syntax.Checks;
using Playground.Programs.Tests.Machine;
using Playground.Programs.Tests.Python;
using Playground.Programs.Threads;
using Playground.Testing;
using Playground.Threading.Threads;
using Accepted = Playground.Programs.Syntax.Checks.Modules;
using Builtins = Playground.Programs.Syntax.Checks.Builtins;

namespace Playground.Programs.Tests.Syntax;

/// <summary>What is accepted, what there is when a program runs, and what the documentation names, are the same.</summary>
public partial class OfferedTests
{
    public static TheoryData<string> ModuleNames => [.. Accepted.Importable, "concurrent"];

    [Fact]
    public void Each_accepted_name_has_a_value()
    {
        var output = new RecordedOutput();
        Executed.Run(string.Concat(Builtins.Accepted.Select(name => $"value = {name}\n")) + "print('all')", output);

        Assert.Equal(("all\n", ""), (output.Out, output.Error));
        Assert.All(Builtins.Refused.Keys, name => Assert.Null(Playground.Programs.Machine.Builtins.Find(name)));
    }

    [Fact]
    public void Each_name_of_CPython_is_either_accepted_or_refused()
    {
        var names = PythonExpressions.Evaluate(["import builtins\n' '.join(dir(builtins))"])[0].Trim('\'').Split(' ');

        var known = Builtins.Accepted.Concat(Builtins.Refused.Keys).ToList();
        Assert.Equal(known.Count, known.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["False", "None", "True"], names.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        // What is not built in is a name of each module.
        Assert.Equal(
            ["__builtins__", "__file__"], known.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void A_module_has_what_is_accepted_and_no_more(string module)
    {
        var program = CompiledProgram.Compile(ProgramText.Parse(""), "");
        var world = new ProgramWorld(program.Code, new ProgramBudgets(), new RecordedOutput());
        world.Threads = new ProgramThreads(world, new ThreadGroup(null, 2), new SteppedExecution(new ThreadGroup(null, 2), new Timelines.Recording.SteppedTime()), 2);
        using var scope = world.Threads.Main.Machine.Enter();

        var members = world.Import(module, isOutermost: false).Members.Keys.Where(name => name[0] != '_');

        Assert.Equal(Accepted.NamesOf(module).Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documentation_names_all_that_is_offered_and_no_more()
    {
        Assert.Equal(
            Builtins.Accepted.Order(StringComparer.Ordinal),
            Documented("built in").Concat(Documented("exceptions")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(SpecialNames.Methods.Order(StringComparer.Ordinal), Documented("methods of classes").Order(StringComparer.Ordinal));
        Assert.All(Accepted.Importable, module => Assert.Equal(
            Accepted.NamesOf(module).Order(StringComparer.Ordinal), Documented($"`{module}`").Order(StringComparer.Ordinal)));
    }

    /// <summary>The names in a row of the table of the language; those in parentheses are not names of their own.</summary>
    private static IEnumerable<string> Documented(string row)
    {
        var lines = File.ReadAllLines(RepositoryFiles.PathOf("docs/programs.md"));
        var text = Parentheses().Replace(lines.Single(line => line.StartsWith($"| {row} |", StringComparison.Ordinal))[(row.Length + 4)..], "");
        return Code().Matches(text).SelectMany(match => match.Groups[1].Value.Split(' '));
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
