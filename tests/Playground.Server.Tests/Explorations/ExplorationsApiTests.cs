using System.Net;
using System.Text.Json;
using Playground.Exploration.Results;
using Playground.Server.Explorations;

namespace Playground.Server.Tests.Explorations;

/// <summary>The contract of the calls, with searches that the test controls.</summary>
public sealed class ExplorationsApiTests
{
    private const string Source = "counter = 0\ncounter += 1\n";

    private static readonly string[] Members =
        ["id", "status", "program", "bounds", "createdAt", "startedAt", "endedAt", "queuePosition", "cached", "progress", "reason", "result"];

    private readonly ControlledSearch _search = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exploration_has_every_member_of_the_contract_while_it_runs_and_when_it_has_ended()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        using var started = await explorations.PostAsync(new { program = new { source = Source }, states = 1000, seconds = 7, output = true });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var first = JsonElement.Parse(await started.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(Members, Names(first));
        Assert.Equal(["title", "hash"], Names(first.GetProperty("program")));
        Assert.Equal("counter = 0", first.GetProperty("program").GetProperty("title").GetString());
        Assert.Equal("""{"states":1000,"seconds":7,"output":true}""", first.GetProperty("bounds").GetRawText());
        var path = $"/api/explorations/{first.GetProperty("id").GetString()}";
        Assert.Equal(path, started.Headers.Location!.ToString());

        var call = await _search.NextAsync();
        call.Report(states: 50, frontier: 9);
        var running = await explorations.JsonAsync(path);
        Assert.Equal(("running", false), (running.GetProperty("status").GetString(), running.GetProperty("cached").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, running.GetProperty("result").ValueKind);
        Assert.Equal(
            """{"states":50,"transitions":100,"frontier":9,"statesPerSecond":25,"elapsedMs":2000}""", running.GetProperty("progress").GetRawText());
        Assert.Equal(Source, running.GetProperty("program").GetProperty("source").GetString());

        call.Find(Found.Everything);
        await explorations.EndOfAsync(first.GetProperty("id").GetString()!);
        var ended = await explorations.JsonAsync(path);
        Assert.Equal("completed", ended.GetProperty("status").GetString());
        Assert.NotEqual(JsonValueKind.Null, ended.GetProperty("endedAt").ValueKind);
        Assert.Equal(
            """
            {"verdict":"complete","boundedBy":null,"states":300,"transitions":500,"interleavings":"5614752354321098765432109",
            "outcomeCount":1,"outcomes":[{"variables":[{"name":"counter","value":"2"}],"output":null,"interleavings":"5614752354321098765432109",
            "probability":0.375,"exactProbability":"3/8","schedule":"A3B2A","steps":6,"preemptions":1}],
            "failureCount":1,"failures":[{"kind":"partialDeadlock","message":"B and C wait.","threads":["B","C"],"lines":[4,7],
            "interleavings":null,"probability":null,"schedule":"AB2","steps":3,"preemptions":0}],
            "raceCount":1,"races":[{"variable":"counter","threads":["B","C"],"lines":[4,4],"writes":[true,false],"schedule":"A2"}],
            "durationMs":1500,"statesPerSecond":200,"peakBytes":4096}
            """.ReplaceLineEndings(""),
            ended.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task The_search_gets_what_was_asked_for_and_else_what_the_server_allows()
    {
        await using var application = _search.Application()
            .With("Playground:Limits:ExplorationStates", 70_000).With("Playground:Limits:ExplorationSeconds", 9)
            .With("Playground:Limits:ExplorationBytes", 2_000_000).With("Playground:Limits:ProgramOutputLines", 3)
            .With("Playground:Limits:ExplorationWorkers", 5);
        var explorations = ExplorationClient.Of(application);

        await explorations.StartAsync(Source, states: 12, seconds: 3, output: true);
        var asked = await _search.NextAsync();
        Assert.Equal(Source, asked.Program.Source);
        Assert.Equal((12, 3, true), (asked.Options.States, asked.Options.Time.TotalSeconds, asked.Options.DistinguishesOutput));

        var all = await explorations.StartAsync(Source);
        Assert.Equal(new ExplorationBounds(70_000, 9, false), all.Bounds);
        var most = await _search.NextAsync();
        Assert.Equal((70_000, 9, false), (most.Options.States, most.Options.Time.TotalSeconds, most.Options.DistinguishesOutput));
        Assert.Equal((2_000_000, 3, 5), (most.Options.Bytes, most.Options.Budgets.OutputLines, most.Options.Workers));
    }

    [Fact]
    public async Task A_search_has_a_thread_of_its_own()
    {
        await using var application = _search.Application();
        await ExplorationClient.Of(application).StartAsync(Source);

        var call = await _search.NextAsync();

        Assert.False(call.Thread.IsThreadPoolThread);
        Assert.True(call.Thread.IsBackground);
    }

    [Fact]
    public async Task Whoever_prefers_to_wait_is_answered_at_the_end_or_when_the_time_is_up()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        using var impatient = await explorations.PostAsync(new { program = new { source = Source } }, "wait=0");
        Assert.Equal("wait=0", impatient.Headers.GetValues("Preference-Applied").Single());
        var live = JsonElement.Parse(await impatient.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("running", live.GetProperty("status").GetString());

        var patient = explorations.GetAsync(live.GetProperty("id").GetString()!, "wait=60");
        var another = explorations.StartAsync("x = 1\n", prefer: "wait=60");
        Assert.False(patient.IsCompleted || another.IsCompleted);
        (await _search.NextAsync()).Find(Found.Everything);
        (await _search.NextAsync()).Find(Found.Some(ExplorationBound.Time));
        Assert.Equal(ExplorationVerdict(await patient), ("Completed", "Complete", null));
        Assert.Equal(ExplorationVerdict(await another), ("Completed", "Bounded", ExplorationBound.Time));
    }

    [Fact]
    public async Task A_stopped_exploration_shows_what_it_has_found_until_then()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        await _search.NextAsync();

        await explorations.StopAsync(started.Id);

        var stopped = await explorations.EndOfAsync(started.Id);
        Assert.Equal(("Stopped", "Bounded", ExplorationBound.Stopped), ExplorationVerdict(stopped));
        Assert.Equal("Somebody stopped it.", stopped.Reason);
        Assert.Single(stopped.Result!.Outcomes);
        using var again = await explorations.Http.PostAsync($"/api/explorations/{started.Id}/stop", null, Cancellation);
        Assert.Equal((409, "exploration-ended"), ((int)again.StatusCode, (await Problem.ReadAsync(again)).Code));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_search_that_does_not_see_that_its_time_is_up_is_ended(bool isInterrupted, int outcomes)
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source, seconds: 1);
        var call = await _search.NextAsync();
        call.Report(states: 50);
        call.IsInterrupted = isInterrupted;

        var ended = await explorations.EndOfAsync(started.Id);

        Assert.Equal(("Completed", "Bounded", ExplorationBound.Time), ExplorationVerdict(ended));
        Assert.Equal(outcomes, ended.Result!.OutcomeCount);
        Assert.Equal(isInterrupted ? 50 : 300, ended.Result.States);
    }

    [Fact]
    public async Task A_search_that_is_stopped_in_the_middle_of_a_step_has_found_nothing()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        (await _search.NextAsync()).IsInterrupted = true;
        await explorations.StopAsync(started.Id);

        var stopped = await explorations.EndOfAsync(started.Id);

        Assert.Equal(("Stopped", "Bounded", ExplorationBound.Stopped), ExplorationVerdict(stopped));
        Assert.Equal((0, 0), (stopped.Result!.States, stopped.Result.OutcomeCount));
    }

    [Fact]
    public async Task An_ended_exploration_can_be_forgotten_and_a_live_one_can_not()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        var path = $"/api/explorations/{started.Id}";
        using var refused = await explorations.Http.DeleteAsync(path, Cancellation);
        Assert.Equal((409, "exploration-not-ended"), ((int)refused.StatusCode, (await Problem.ReadAsync(refused)).Code));

        (await _search.NextAsync()).Find(Found.Everything);
        await explorations.EndOfAsync(started.Id);
        using var deleted = await explorations.Http.DeleteAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await explorations.Http.GetAsync(path, Cancellation);
        Assert.Equal((404, "exploration-not-found"), ((int)gone.StatusCode, (await Problem.ReadAsync(gone)).Code));
        Assert.Empty((await explorations.JsonAsync("/api/explorations")).GetProperty("explorations").EnumerateArray());
    }

    [Fact]
    public async Task A_search_that_breaks_fails_its_exploration_and_nothing_else_and_is_tried_again()
    {
        await using var application = _search.Application().Listen();
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        (await _search.NextAsync()).Fail(new InvalidOperationException("A secret."));
        var failed = await explorations.EndOfAsync(started.Id);
        Assert.Equal((ExplorationStatus.Failed, "Something went wrong on the server.", null), (failed.Status, failed.Reason, failed.Result));

        var again = await explorations.StartAsync(Source);
        (await _search.NextAsync()).Find(Found.Everything);
        Assert.Equal(ExplorationStatus.Completed, (await explorations.EndOfAsync(again.Id)).Status);
    }

    private static (string Status, string? Verdict, ExplorationBound? BoundedBy) ExplorationVerdict(ExplorationSnapshot exploration) =>
        (exploration.Status.ToString(), exploration.Result?.Verdict.ToString(), exploration.Result?.BoundedBy);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
