using System.Diagnostics;
using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Processes;

public class ProbedProcessTests
{
    [Fact]
    public async Task Process_runs_reports_and_ends_and_its_threads_have_lanes()
    {
        var exitCode = -1;
        IReadOnlyDictionary<string, double>? results = null;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            using var process = threads.StartProcess("process", "primes", "0", "100", "1");
            process.WaitUntilReady();
            process.Go();
            exitCode = process.Wait();
            results = process.Results;
        });

        TimelineRules.Check(timeline);
        Assert.Equal(0, exitCode);
        Assert.Equal(25, results!["primes"]);
        Assert.Equal("process", timeline.All(NameKind.Process).Single().Text);
        Assert.Equal(
            [EventKind.ProcessStarted, EventKind.ProcessWaitRequested, EventKind.ProcessEnded], timeline.KindsOf("main"));
        Assert.Equal([EventKind.ThreadStarted, EventKind.ThreadEnded], timeline.Of("process main").Select(e => e.Kind));
    }

    [Fact]
    public async Task Thread_that_is_gone_with_its_process_is_shown_so()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            using var process = threads.StartProcess("process", "thread-lifecycle", "background", "1000", "20", "100");
            Assert.Equal(0, process.Wait());
        });

        TimelineRules.Check(timeline);
        Assert.Equal(2, timeline.Of("process worker")[^1].Value);
        Assert.Equal(0, timeline.Of("process main")[^1].Value);
    }

    [Fact]
    public async Task Process_that_ends_by_itself_before_it_is_ready_is_noticed()
    {
        await RecordedRun.OfAsync(threads =>
        {
            using var process = threads.StartProcess("process", "no such workload");
            Assert.Throws<InvalidOperationException>(process.WaitUntilReady);
            Assert.Equal(2, process.Wait());
        });
    }

    [Fact]
    public async Task Stopping_the_run_kills_the_process_and_gives_the_thread_back()
    {
        await using var run = new RecordedRun();
        run.Threads.StartMain(() =>
        {
            using var process = run.Threads.StartProcess("process", "primes", "0", "100", "1");
            process.WaitUntilReady();
            // Never told to begin.
            process.Wait();
        });
        Until.True(() => run.Events(EventKind.ProcessWaitRequested) == 1);
        Assert.NotEmpty(Children());
        TimelineRules.Check(await run.EndAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal(0, run.Abandoned);
        Until.True(() => Children().Count == 0);
    }

    [Fact]
    public async Task Unrecorded_process_works_as_well()
    {
        var threads = new Playground.Threading.Threads.ThreadGroup(recorder: null, 1);
        double primes = 0;
        threads.StartMain(() =>
        {
            using var process = threads.StartProcess("process", "primes", "0", "100", "1");
            process.WaitUntilReady();
            process.Go();
            process.Wait();
            primes = process.Results["primes"];
        });
        await threads.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(25, primes);
    }

    private static List<Process> Children() =>
        [.. Process.GetProcessesByName("dotnet").Where(process => File.Exists($"/proc/{process.Id}/status")
            && File.ReadAllText($"/proc/{process.Id}/status").Contains($"PPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal))];
}
