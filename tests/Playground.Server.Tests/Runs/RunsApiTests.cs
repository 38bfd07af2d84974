using System.Net;
using System.Text.Json;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

public sealed class RunsApiTests(SharedApplication application)
{
    private static readonly string[] Members =
    [
        "id", "scenario", "parameters", "program", "status", "createdAt", "startedAt", "endedAt", "durationMs", "queuePosition", "eventCount",
        "truncated", "dropped", "verdict", "reason", "result", "findings",
    ];

    private readonly RunClient _runs = application.Runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_answers_with_the_run_and_its_address()
    {
        using var response = await _runs.PostAsync(Scenario.Counter, Scenario.Small);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var run = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal($"/api/runs/{run.GetProperty("id").GetString()}", response.Headers.Location?.OriginalString);
        Assert.Matches("^[0-9a-f]{32}$", run.GetProperty("id").GetString());
        Assert.Equal(Members, run.EnumerateObject().Select(member => member.Name));
        Assert.False(response.Headers.Contains("Preference-Applied"));
        await _runs.EndOfAsync(run.GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task An_ended_run_has_every_member_of_the_contract()
    {
        var id = (await _runs.RunAsync(Scenario.Counter, new { threads = 4, iterations = 300 })).Id;
        var run = await _runs.JsonAsync($"/api/runs/{id}");
        Assert.Equal(Members, run.EnumerateObject().Select(member => member.Name));
        Assert.Equal("completed", run.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, run.GetProperty("program").ValueKind);
        Assert.Equal(
            """{"threads":4,"iterations":300,"guard":"none","raceWindow":"yield"}""", JsonSerializer.Serialize(run.GetProperty("parameters")));
        foreach (var time in new[] { "createdAt", "startedAt", "endedAt" })
            Assert.EndsWith("+00:00", run.GetProperty(time).GetString(), StringComparison.Ordinal);
        Assert.True(run.GetProperty("startedAt").GetDateTimeOffset() <= run.GetProperty("endedAt").GetDateTimeOffset());
        Assert.True(run.GetProperty("durationMs").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, run.GetProperty("queuePosition").ValueKind);
        Assert.True(run.GetProperty("eventCount").GetInt64() > 2400);
        Assert.False(run.GetProperty("truncated").GetBoolean());
        Assert.Equal("{}", run.GetProperty("dropped").GetRawText());
        Assert.NotEqual("", run.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, run.GetProperty("reason").ValueKind);
        Assert.Equal(1200, run.GetProperty("result").GetProperty("expected").GetInt64());
        foreach (var finding in run.GetProperty("findings").EnumerateArray())
        {
            Assert.Equal(
                ["kind", "severity", "sentence", "sequences", "threads", "subjects"], finding.EnumerateObject().Select(member => member.Name));
        }
    }

    [Theory]
    [InlineData("wait=60", "wait=60")]
    [InlineData("wait=100", "wait=60")]
    [InlineData("wait=99999999999", "wait=60")]
    [InlineData("respond-async, WAIT = \"30\"; foo=bar, wait=1", "wait=30")]
    public async Task A_client_that_waits_gets_the_ended_run(string prefer, string applied)
    {
        using var response = await _runs.PostAsync(Scenario.Counter, Scenario.Small, prefer);
        Assert.Equal(applied, response.Headers.GetValues("Preference-Applied").Single());
        var run = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("completed", run.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_client_whose_patience_is_over_gets_the_run_as_it_is()
    {
        using var response = await _runs.PostAsync(Scenario.Downloads, Scenario.Endless, "wait=0");
        Assert.Equal("wait=0", response.Headers.GetValues("Preference-Applied").Single());
        var id = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!;
        Assert.False((await _runs.GetAsync(id, "wait=1")).HasEnded);
        await _runs.StopAsync(id);
        Assert.Equal(RunStatus.Stopped, (await _runs.EndOfAsync(id)).Status);
    }

    [Fact]
    public async Task A_live_run_can_be_stopped_and_not_deleted_an_ended_one_the_other_way_round()
    {
        var id = (await _runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
        using (var early = await _runs.Http.DeleteAsync($"/api/runs/{id}", Cancellation))
            Assert.Equal("run-not-ended", (await Problem.ReadAsync(early)).Code);

        await _runs.StopAsync(id);
        var stopped = await _runs.EndOfAsync(id);
        Assert.Equal((RunStatus.Stopped, "Somebody stopped it."), (stopped.Status, stopped.Reason));

        using (var late = await _runs.Http.PostAsync($"/api/runs/{id}/stop", null, Cancellation))
            Assert.Equal((409, "run-ended"), ((int)late.StatusCode, (await Problem.ReadAsync(late)).Code));
        using (var deleted = await _runs.Http.DeleteAsync($"/api/runs/{id}", Cancellation))
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var path in new[] { "", "/events", "/analysis", "/trace" })
        {
            using var gone = await _runs.Http.GetAsync($"/api/runs/{id}{path}", Cancellation);
            Assert.Equal((404, "run-not-found"), ((int)gone.StatusCode, (await Problem.ReadAsync(gone)).Code));
        }
    }

    [Fact]
    public async Task A_run_can_be_deleted_as_soon_as_its_end_shows_and_is_gone_then()
    {
        for (var i = 0; i < 30; i++)
        {
            var id = (await _runs.RunAsync(Scenario.Counter, new { threads = 1, iterations = 1 })).Id;
            using var deleted = await _runs.Http.DeleteAsync($"/api/runs/{id}", Cancellation);
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
            using var gone = await _runs.Http.GetAsync($"/api/runs/{id}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
    }
}
