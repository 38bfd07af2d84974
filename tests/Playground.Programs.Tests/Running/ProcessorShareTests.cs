using Microsoft.Extensions.Time.Testing;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Machine;
using Playground.Threading.Processors;
using Playground.Threading.Threads;

namespace Playground.Programs.Tests.Running;

/// <summary>However a program is executed, what it computes is charged to its client, and its threads wait where that has no more to take.</summary>
public sealed class ProcessorShareTests
{
    private const string Busy = """
        from threading import Thread

        def work():
            for _ in range(200_000):
                pass

        threads = [Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("done")
        """;

    private readonly FakeTimeProvider _time = new();
    private readonly ProcessorShares _shares;
    private readonly ProcessorShare _share;

    public ProcessorShareTests()
    {
        Assert.SkipUnless(ProcessorTime.OfThisThread() is not null, "The system does not say how long threads have been running.");
        _shares = new ProcessorShares(processors: 1, least: 1, _time);
        _share = _shares.Of("one");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_charged_and_comes_to_its_end(bool hasGil)
    {
        Compute("other");
        var output = new RecordedOutput();
        var threads = new ThreadGroup(null, maxThreads: 16);
        var run = new ProgramRun(threads, Compile(Busy), new ProgramOptions { HasInterpreterLock = hasGil }, output, isRecorded: false);
        threads.StartMain(
            () =>
            {
                _share.Enter();
                run.Run();
            },
            ProgramRun.StackBytes);
        await threads.AllEnded.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("done\n", output.Out);
        Assert.True(IsCharged);
    }

    [Fact]
    public void Stepping_is_charged()
    {
        Compute("other");
        OnAThread(() =>
        {
            _share.Enter();
            ProgramStepper.StateAt(Compile(Busy), new Schedule([0]), new ProgramBudgets(), TestContext.Current.CancellationToken);
        });

        Assert.True(IsCharged);
    }

    private bool IsCharged => _share.Charge(ProcessorShares.Credit) > TimeSpan.Zero;

    private static CompiledProgram Compile(string source) => CompiledProgram.Compile(ProgramText.Parse(source), source);

    private static void OnAThread(Action body)
    {
        var thread = new Thread(() => body(), ProgramRun.StackBytes);
        thread.Start();
        thread.Join();
    }

    private void Compute(string client) => OnAThread(_shares.Of(client).Enter);
}
