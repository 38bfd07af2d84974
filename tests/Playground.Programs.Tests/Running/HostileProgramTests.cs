using Playground.Programs.Machine;
using Playground.Programs.Running;

namespace Playground.Programs.Tests.Running;

/// <summary>Whatever the threads of a program do, it ends, by itself, by a budget or by being stopped, and leaves no thread behind.</summary>
public class HostileProgramTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);

    private static readonly ProgramBudgets Small = new(
        Instructions: 2_000_000, AllocatedBytes: 32 * 1024 * 1024, OutputLines: 1000, OutputCharacters: 100_000, Threads: 64);

    /// <summary>Programs that use too much, and of what.</summary>
    public static TheoryData<string, string, bool, bool> Greedy => Each(HostilePrograms.Greedy);

    /// <summary>Programs that would go on or wait for ever, or end after all.</summary>
    public static TheoryData<string, string, bool, bool> Endless => Each(HostilePrograms.Endless);

    [Theory]
    [MemberData(nameof(Greedy))]
    public void A_program_that_uses_too_much_ends_by_its_budget(string name, string budget, bool hasInterpreterLock, bool isRecorded)
    {
        var run = LimitedRun.Of(HostilePrograms.Source(name), Options(hasInterpreterLock), Ample, isRecorded);

        Assert.Null(run.Failure);
        Assert.NotNull(run.Result);
        Assert.Contains(budget, run.Result.Budget ?? run.Output.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_program_that_waits_or_misuses_what_threads_share_leaves_no_thread(
        string name, string ending, bool hasInterpreterLock, bool isRecorded)
    {
        var run = LimitedRun.Of(HostilePrograms.Source(name), Options(hasInterpreterLock), ending.Length == 0 ? Longest : Ample, isRecorded);

        Assert.Null(run.Failure);
        Assert.Contains(ending, run.Output.Out + run.Output.Error, StringComparison.Ordinal);
    }

    private static ProgramOptions Options(bool hasInterpreterLock) => new() { HasInterpreterLock = hasInterpreterLock, Budgets = Small };

    private static TheoryData<string, string, bool, bool> Each(IEnumerable<(string Name, string Ending)> programs)
    {
        var data = new TheoryData<string, string, bool, bool>();
        foreach (var (name, ending) in programs)
        {
            // What is recorded takes other ways than what is not; each is gone once.
            data.Add(name, ending, true, true);
            data.Add(name, ending, false, false);
        }

        return data;
    }
}
