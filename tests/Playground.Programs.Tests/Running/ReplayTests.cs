using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Machine;
using Playground.Testing;
using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Running;

/// <summary>What a free run has done can be done again: on threads of the system, and step by step.</summary>
public class ReplayTests
{
    private const int Replays = 1000;
    private const int Stops = 30;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_schedule_of_a_free_run_leads_to_the_same_again(bool hasInterpreterLock)
    {
        var differences = new List<string>();
        foreach (var file in Directory.GetFiles(RepositoryFiles.PathOf("tests/Playground.Programs.Tests/Agreement/Threads"), "*.py").Order(StringComparer.Ordinal))
        {
            var failure = Record.Exception(() => Compare(File.ReadAllText(file), hasInterpreterLock));
            if (failure is not null)
                differences.Add($"{Path.GetFileName(file)}\n{failure.Message}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} programs differ.\n" + string.Join("\n\n", differences));
    }

    [Fact]
    public void A_schedule_gives_the_same_timeline_every_time()
    {
        const string source =
            """
            import threading

            counter = 0
            lock = threading.Lock()
            ready = threading.Condition()

            def add():
                global counter
                counter += 1
                with lock:
                    counter += 1
                with ready:
                    ready.notify()

            with ready:
                threads = [threading.Thread(target=add, name=f"T{i}") for i in range(2)]
                for thread in threads:
                    thread.start()
                ready.wait(1)
            for thread in threads:
                thread.join()
            print(counter)
            """;
        var free = Run(source, new RecordedOutput(), new ProgramOptions());
        Assert.True(Schedule.TryParse(free.Schedule!, out var schedule, out _));

        var first = TimelineOf(source, schedule);
        for (var again = 1; again < Replays; again++)
            Assert.Equal(first, TimelineOf(source, schedule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_schedule_of_threads_that_wait_for_each_other_leads_there_again(bool hasInterpreterLock)
    {
        // Both have one lock before either asks for the other.
        const string source =
            """
            import threading
            x = threading.Lock()
            y = threading.Lock()
            both = threading.Barrier(2)
            def work(first, second):
                with first:
                    both.wait()
                    with second:
                        pass
            threads = [threading.Thread(target=work, args=pair) for pair in ((x, y), (y, x))]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            """;
        var free = Limited(source, new ProgramOptions { HasInterpreterLock = hasInterpreterLock });
        Assert.True(free.IsStuck);
        Assert.True(Schedule.TryParse(free.Schedule!, out var schedule, out var problem), problem);

        var again = Limited(source, new ProgramOptions { Schedule = schedule });
        Assert.True(again.IsStuck);
        Assert.StartsWith(free.Schedule!, again.Schedule!, StringComparison.Ordinal);
        var state = StateAt(source, schedule);
        Assert.Null(state.Problem);
        Assert.Equal("deadlocked", state.Status);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, null)]
    [InlineData(false, "A4")]
    public void A_run_that_is_stopped_tells_its_steps_and_none_that_only_the_stop_made_possible(bool hasInterpreterLock, string? order)
    {
        // When a thread has been stopped, whoever joins it could go on.
        const string source =
            """
            import threading
            never = threading.Event()
            first = threading.Thread(target=never.wait)
            second = threading.Thread(target=first.join)
            first.start()
            second.start()
            second.join()
            """;
        var options = new ProgramOptions { HasInterpreterLock = hasInterpreterLock };
        if (order is not null && Schedule.TryParse(order, out var given, out _))
            options = options with { Schedule = given };
        for (var i = 0; i < Stops; i++)
        {
            Assert.True(Schedule.TryParse(Limited(source, options).Schedule!, out var schedule, out var problem), problem);
            var state = StateAt(source, schedule);
            Assert.Null(state.Problem);
            Assert.DoesNotContain(state.Threads, thread => thread.Status == "ended");
        }
    }

    [Fact]
    public void A_run_of_more_steps_than_a_schedule_has_tells_none()
    {
        Assert.True(Schedule.TryParse("A", out var schedule, out _));

        var run = LimitedRun.Of($"x = 0\nwhile x < {Schedule.MostSteps}:\n    x += 1\n", new ProgramOptions { Schedule = schedule }, TimeSpan.FromMinutes(1), isRecorded: true);

        Assert.Null(run.Failure);
        Assert.Null(run.Result!.Schedule);
    }

    private static LimitedRun Limited(string source, ProgramOptions options) =>
        LimitedRun.Of(source, options, TimeSpan.FromMinutes(1), isRecorded: true);

    private static ProgramState StateAt(string source, Schedule schedule) => ProgramStepper.StateAt(
        CompiledProgram.Compile(ProgramText.Parse(source), source), schedule, new ProgramBudgets(), TestContext.Current.CancellationToken);

    private static List<(EventKind Kind, string Thread, string Subject, long Value)> TimelineOf(string source, Schedule schedule)
    {
        var recorder = new TimelineRecorder(10_000);
        var result = Executed.Run(source, new RecordedOutput(), new ProgramOptions { Schedule = schedule }, recorder);
        Assert.Null(result.ScheduleProblem);
        var pump = new TimelinePump(recorder);
        pump.Complete(TimeSpan.FromSeconds(10));
        return [.. pump.Log.Events().Select(one => one.Event).Select(one => (one.Kind, recorder.Names.Find(one.Thread)!.Text, one.Subject == 0 ? "" : recorder.Names.Find(one.Subject)!.Text, one.Value))];
    }

    private static void Compare(string source, bool hasInterpreterLock)
    {
        var free = new RecordedOutput();
        var first = Run(source, free, new ProgramOptions { HasInterpreterLock = hasInterpreterLock });
        if (first.Schedule is null)
            return;
        Assert.True(Schedule.TryParse(first.Schedule, out var schedule, out var problem), problem);

        var again = new RecordedOutput();
        var second = Run(source, again, new ProgramOptions { Schedule = schedule });
        var said = $"schedule {first.Schedule}, then {second.Schedule}\nfirst:\n{free.Out}{free.Error}\nagain:\n{again.Out}{again.Error}";
        Assert.True(second.ScheduleProblem is null, $"{second.ScheduleProblem?.Message}\n{said}");
        Assert.True(free.Out == again.Out && free.Error == again.Error && first.ExitCode == second.ExitCode && first.Schedule == second.Schedule, said);

        var state = StateAt(source, schedule);
        Assert.True(state.Problem is null, $"step by step: {state.Problem?.Message}\n{said}");
        Assert.Equal("ended", state.Status);
        Assert.Equal(
            free.Out, string.Concat(state.Output.Where(line => !line.IsError).Select(line => line.Text + "\n")), ignoreLineEndingDifferences: true);
    }

    private static ProgramResult Run(string source, RecordedOutput output, ProgramOptions options) =>
        Executed.Run(source, output, options, new TimelineRecorder(1_000_000));
}
