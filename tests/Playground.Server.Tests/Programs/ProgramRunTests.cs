using System.Net;
using System.Text.Json;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Streaming;
using Playground.Timelines.Findings;

namespace Playground.Server.Tests.Programs;

/// <summary>A program is run as a scenario is: the same calls show, list, stop and keep it.</summary>
public sealed class ProgramRunTests(SharedApplication application)
{
    private const string TwoLocks =
        """
        import threading
        left = threading.Lock()
        right = threading.Lock()
        both = threading.Barrier(2)
        def take(first, second):
            with first:
                both.wait()
                with second:
                    pass
        for locks in ((left, right), (right, left)):
            threading.Thread(target=take, args=locks).start()
        """;

    /// <summary>Which of its steps a thread has taken when it is stopped, nobody can say.</summary>
    private const string OneStepOrTwo = """^\{"schedule":"(A2?)?"\}$""";

    private readonly RunClient _runs = application.Runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_program_prints_stands_in_the_timeline_line_by_line()
    {
        var run = await _runs.RunProgramAsync("print('one')\nprint('two', end='')\nprint('!')\n");

        Assert.Equal((RunStatus.Completed, "The program ended."), (run.Status, run.Verdict));
        var lines = await _runs.LinesAsync(run.Id);
        Assert.Equal(["one", "two!"], lines.Where(line => line.Kind == "printed").Select(line => line.SubjectName));
        Assert.Equal(run.EventCount, lines.Count);
        TimelineOfLines.Check(lines);
    }

    [Fact]
    public async Task The_run_says_which_program_it_was_and_what_it_left_behind()
    {
        const string source = "counter = 41\ncounter += 1\n";
        using var response = await _runs.PostProgramAsync(new { source, gil = false }, "wait=60");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var run = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(JsonValueKind.Null, run.GetProperty("scenario").ValueKind);
        Assert.Equal("{}", run.GetProperty("parameters").GetRawText());
        var program = run.GetProperty("program");
        Assert.Equal(["title", "source", "hash", "gil", "schedule"], program.EnumerateObject().Select(member => member.Name));
        Assert.Equal("counter = 41", program.GetProperty("title").GetString());
        Assert.Equal((source, false), (program.GetProperty("source").GetString(), program.GetProperty("gil").GetBoolean()));
        Assert.Matches("^[0-9a-f]{16}$", program.GetProperty("hash").GetString());
        Assert.Equal(JsonValueKind.Null, program.GetProperty("schedule").ValueKind);
        var result = run.GetProperty("result");
        Assert.Equal(
            ["budget", "errors", "exitCode", "schedule", "scheduleProblem", "variables"],
            result.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(0, result.GetProperty("exitCode").GetInt32());
        Assert.Contains("""{"name":"counter","value":"42"}""", result.GetProperty("variables").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_that_nobody_caught_is_the_verdict_of_a_run_that_completed()
    {
        var run = await _runs.RunProgramAsync("x = 1\ny = x / 0\n");

        Assert.Equal((RunStatus.Completed, "MainThread raised ZeroDivisionError in line 2."), (run.Status, run.Verdict));
        var result = run.Result!.Value;
        Assert.Equal(1, result.GetProperty("exitCode").GetInt32());
        var error = Assert.Single(result.GetProperty("errors").EnumerateArray());
        Assert.Equal(("ZeroDivisionError", 2), (error.GetProperty("type").GetString(), error.GetProperty("line").GetInt32()));
        Assert.Contains("line 2", error.GetProperty("traceback").GetString(), StringComparison.Ordinal);
        Assert.Contains(run.Findings, finding =>
            finding.Severity == FindingSeverity.Problem && finding.Sentence.Contains("ZeroDivisionError", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_exits_says_with_which_code()
    {
        var run = await _runs.RunProgramAsync("raise SystemExit(3)\n");

        Assert.Equal((RunStatus.Completed, "The program ended with exit code 3."), (run.Status, run.Verdict));
        Assert.Equal(3, run.Result!.Value.GetProperty("exitCode").GetInt32());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("A5")]
    public async Task A_schedule_is_shown_as_it_was_asked_for(string? schedule)
    {
        var run = await _runs.RunProgramAsync("x = 1\n", schedule);

        Assert.Equal(schedule, run.Program!.Schedule);
    }

    [Fact]
    public async Task A_step_that_can_not_be_taken_is_the_verdict()
    {
        var run = await _runs.RunProgramAsync("x = 1\n", "B");

        Assert.StartsWith("The schedule could not be followed: ", run.Verdict, StringComparison.Ordinal);
        Assert.Equal(1, run.Result!.Value.GetProperty("scheduleProblem").GetProperty("step").GetInt32());
    }

    [Fact]
    public async Task A_program_that_runs_for_ever_can_be_stopped_and_tells_the_steps_it_took()
    {
        var run = await _runs.StartProgramAsync("x = 1\nx = 2\nwhile True:\n    pass\n");
        await _runs.UntilAsync(run.Id, live => live.Status == RunStatus.Running);

        var stopped = await _runs.StopAndEndAsync(run.Id);

        Assert.Equal((RunStatus.Stopped, "Somebody stopped it."), (stopped.Status, stopped.Reason));
        Assert.Matches(OneStepOrTwo, stopped.Result!.Value.GetRawText());
    }

    [Fact]
    public async Task A_program_that_takes_too_long_tells_the_steps_it_took()
    {
        await using var own = new PlaygroundApplication().Generous().With("Playground:Limits:RunTimeSeconds", "1");
        var run = await own.RunClient().RunProgramAsync("x = 1\nx = 2\nwhile True:\n    pass\n");

        Assert.Equal(RunStatus.TimedOut, run.Status);
        Assert.Matches(OneStepOrTwo, run.Result!.Value.GetRawText());
    }

    [Theory]
    [InlineData("cycle", TwoLocks)]
    [InlineData("waiting", "import threading\nevent = threading.Event()\nthreading.Thread(target=event.wait).start()\n")]
    public async Task A_program_that_got_stuck_tells_the_steps_that_lead_there_again(string why, string source)
    {
        var run = await _runs.RunProgramAsync(source);

        Assert.Equal(RunStatus.Deadlocked, run.Status);
        Assert.Equal([why, "schedule"], run.Result!.Value.EnumerateObject().Select(member => member.Name));
        var schedule = run.Result!.Value.GetProperty("schedule").GetString()!;
        var again = await _runs.RunProgramAsync(source, schedule);
        Assert.Equal(RunStatus.Deadlocked, again.Status);
        Assert.StartsWith(schedule, again.Result!.Value.GetProperty("schedule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_accepted_is_refused_with_all_that_is_wrong()
    {
        using var response = await _runs.PostProgramAsync(new { source = "import os\nimport socket\n" });

        var text = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("program-not-accepted", (await Problem.ReadAsync(response)).Code);
        var problems = text.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal([1, 2], problems.Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal(["line", "column", "endLine", "endColumn", "message", "instead"], problems[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_schedule_that_is_none_is_named()
    {
        using var response = await _runs.PostProgramAsync(new { source = "x = 1\n", schedule = "A-B" });

        var problem = await Problem.ReadAsync(response);
        Assert.Equal("invalid-schedule", problem.Code);
        Assert.Equal("schedule", Assert.Single(problem.Errors!.Value.EnumerateArray()).GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Programs_are_listed_among_the_runs_and_not_under_any_scenario()
    {
        await using var own = new PlaygroundApplication().Generous();
        var runs = own.RunClient();
        var program = await runs.RunProgramAsync("print(1)\n");
        var scenario = await runs.RunAsync(Scenario.Counter, Scenario.Small);

        Assert.Equal([scenario.Id, program.Id], await IdsAsync(runs, "/api/runs"));
        Assert.Equal([scenario.Id], await IdsAsync(runs, "/api/runs?scenario=shared-counter"));
    }

    [Fact]
    public async Task Lists_and_the_hub_name_a_program_and_leave_its_text_to_the_run_itself()
    {
        await using var own = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = own.RunClient();
        const string summary = """{"title":"Waits","hash":"HASH","gil":true,"schedule":null}""";
        const string source = "# Waits\nimport time\ntime.sleep(1000)\n";
        var running = await runs.StartProgramAsync(source);
        var queued = await runs.StartProgramAsync(source);
        Assert.Equal([source, source], new[] { running, queued }.Select(run => run.Program!.Source));

        await ListedAsync("?status=running");
        await ListedAsync("?status=queued");
        await ListedAsync("");
        await runs.StopAndEndAsync(queued.Id);
        await runs.StopAndEndAsync(running.Id);
        await ListedAsync("");
        Assert.Equal(source, (await runs.GetAsync(running.Id)).Program!.Source);

        await using var connection = await own.ConnectAsync(HubProtocol.Json);
        await foreach (var update in connection.WatchAsync(running.Id, 0, Cancellation))
        {
            if (update.Run is { } shown)
                Assert.Equal(Expected(), JsonElement.Parse(shown).GetProperty("program").GetRawText());
        }

        string Expected() => summary.Replace("HASH", running.Program!.Hash, StringComparison.Ordinal);

        async Task ListedAsync(string query)
        {
            var listed = (await runs.JsonAsync("/api/runs" + query)).GetProperty("runs").EnumerateArray().ToList();
            Assert.NotEmpty(listed);
            Assert.All(listed, run => Assert.Equal(Expected(), run.GetProperty("program").GetRawText()));
        }
    }

    [Fact]
    public async Task The_trace_is_named_as_a_program_and_says_which()
    {
        var run = await _runs.RunProgramAsync("print('traced')\n");
        using var response = await _runs.Http.GetAsync($"/api/runs/{run.Id}/trace", Cancellation);

        Assert.Equal($"attachment; filename=\"program-{run.Id[..8]}.trace.json\"", response.Content.Headers.GetValues("Content-Disposition").Single());
        var metadata = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)).GetProperty("metadata");
        Assert.Equal("print('traced')\n", metadata.GetProperty("parameters").GetProperty("source").GetString());
    }

    private static async Task<IEnumerable<string?>> IdsAsync(RunClient runs, string path) =>
        (await runs.JsonAsync(path)).GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("id").GetString());
}
