using System.Text.Json;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Programs;

/// <summary>What a program may use, and how it ends past that.</summary>
public sealed class ProgramLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ProgramInstructions", 1000, "while True:\n    pass\n", "instructions")]
    [InlineData("ProgramBytes", 65_536, "x = [0] * 1000000\n", "bytes")]
    [InlineData("ProgramOutputLines", 3, "for i in range(4):\n    print(i)\n", "lines")]
    [InlineData("ProgramOutputCharacters", 3, "print('abcd')\n", "characters")]
    public async Task A_program_that_uses_too_much_fails_and_says_what(string limit, int value, string source, string things)
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit(limit, value);

        var run = await application.RunClient().RunProgramAsync(source);

        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Contains(things, run.Reason, StringComparison.Ordinal);
        Assert.Equal(run.Reason, run.Verdict);
        Assert.Equal(run.Reason, run.Result!.Value.GetProperty("budget").GetString());
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_ended()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunTimeSeconds", 1)
            .With("Playground:Limits:ProgramInstructions", 1_000_000_000_000);

        var run = await application.RunClient().RunProgramAsync("while True:\n    pass\n");

        Assert.Equal((RunStatus.TimedOut, "A run may take 1 s."), (run.Status, run.Reason));
    }

    [Fact]
    public async Task Where_a_run_may_have_few_threads_a_program_may_still_run()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("ThreadsPerRun", 2).WithLimit("ThreadsInProcess", 2);

        Assert.Equal(RunStatus.Completed, (await application.RunClient().RunProgramAsync("x = 1\n")).Status);
    }

    [Fact]
    public async Task A_program_that_is_too_long_is_not_accepted()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("ProgramCharacters", 100);
        var runs = application.RunClient();
        using var refused = await runs.PostProgramAsync(new { source = $"# {new string('x', 98)}\n" });

        var text = JsonElement.Parse(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("program-not-accepted", (await Problem.ReadAsync(refused)).Code);
        Assert.Equal("the program is longer than 100 characters", text.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal(RunStatus.Completed, (await runs.RunProgramAsync($"# {new string('x', 98)}")).Status);
    }

    [Fact]
    public async Task A_schedule_may_have_so_many_steps()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("ScheduleSteps", 10);
        using var refused = await application.RunClient().PostProgramAsync(new { source = "x = 1\n", schedule = "A11" });

        var problem = await Problem.ReadAsync(refused);
        Assert.Equal(("invalid-schedule", "scheduleSteps"), (problem.Code, problem.Limit));
        Assert.Equal("schedule may have 10 steps, but has 11.", problem.Detail);
    }

    [Fact]
    public async Task Starts_of_programs_count_as_starts_of_runs()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunStartsPerClient", 1);
        var runs = application.RunClient();
        await runs.RunProgramAsync("x = 1\n");
        using var refused = await runs.PostProgramAsync(new { source = "x = 1\n" });

        Assert.Equal("runStartsPerClient", (await Problem.ReadAsync(refused)).Limit);
    }
}
