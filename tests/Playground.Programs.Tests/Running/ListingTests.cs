using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Machine;
using Playground.Testing;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Running;

/// <summary>What the page offers to begin with runs: the Python listing of every scenario, and every example.</summary>
public class ListingTests
{
    private const int LeastPrograms = 50;

    /// <summary>Those in which threads may wait for each other for ever, or which need longer than a test.</summary>
    private static readonly string[] MayNotEnd =
    [
        "Deadlock", "DiningPhilosophers", "SelfDeadlock", "LockComparison", "dining-philosophers", "two-locks-deadlock", "notify-or-notify-all",
        "livelock", "lost-wake-up",
    ];

    private static IEnumerable<string> Files =>
    [
        .. Directory.GetFiles(RepositoryFiles.PathOf("src/Playground.Scenarios/Catalogue"), "*.py").Order(StringComparer.Ordinal),
        .. Directory.GetFiles(RepositoryFiles.PathOf("wwwroot/examples"), "*.py").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_one_is_accepted_and_runs_without_errors_but_those_that_it_shows()
    {
        Assert.True(Files.Count() >= LeastPrograms);
        var wrong = new List<string>();
        foreach (var file in Files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var failure = Record.Exception(() => Run(name, File.ReadAllText(file)));
            if (failure is not null)
                wrong.Add($"{name}: {failure.Message}");
        }

        Assert.Empty(wrong);
    }

    private static void Run(string name, string source)
    {
        if (MayNotEnd.Contains(name))
        {
            Assert.Empty(ProgramText.Parse(source).Problems);
            return;
        }

        var output = new RecordedOutput();
        var result = Executed.Run(source, output, new ProgramOptions(), new TimelineRecorder(1_000_000));

        Assert.Null(result.Budget);
        if (name == "update-without-global")
            Assert.Equal("UnboundLocalError", Assert.Single(result.Errors).Type);
        else
            Assert.Empty(result.Errors);
    }
}
