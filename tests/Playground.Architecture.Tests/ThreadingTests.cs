using System.Text.RegularExpressions;

namespace Playground.Architecture.Tests;

public partial class ThreadingTests
{
    [Fact]
    public void Timelines_start_no_thread()
    {
        foreach (var (path, text) in Repository.Sources("Playground.Timelines"))
            Assert.False(StartsThread().IsMatch(text), $"{path} starts a thread.");
    }

    [Fact]
    public void Threads_of_runs_never_come_from_the_pool()
    {
        foreach (var (path, text) in Repository.Sources("Playground.Threading").Concat(Repository.Sources("Playground.Scenarios")))
            Assert.False(UsesPool().IsMatch(text), $"{path} takes a thread of the pool.");
    }

    [Fact]
    public void Only_a_probed_thread_makes_threads_below_the_server()
    {
        var makers = new[] { "Playground.Timelines", "Playground.Threading", "Playground.Scenarios" }
            .SelectMany(Repository.Sources)
            .Where(source => MakesThread().IsMatch(source.Text))
            .Select(source => source.Path);

        Assert.Equal(["src/Playground.Threading/Threads/ProbedThread.cs"], makers);
    }

    [GeneratedRegex(@"\bnew (Thread|Timer|PeriodicTimer)\(|\bTask\.(Run|Factory|Delay)\b|\bThreadPool\b|\bParallel\.|\.Start\(\)")]
    private static partial Regex StartsThread();

    /// <summary>Comments may speak of it.</summary>
    [GeneratedRegex(@"^(?!\s*//).*\bnew Thread\(", RegexOptions.Multiline)]
    private static partial Regex MakesThread();

    [GeneratedRegex(@"\bTask\.(Run|Factory)\b|\bThreadPool\b|\bParallel\.")]
    private static partial Regex UsesPool();
}
