using System.Net.Http.Json;
using System.Text.Json;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Encoding;

namespace Playground.Server.Tests.Programs;

/// <summary>Stepping through a program: every position is a request of its own.</summary>
public sealed class ProgramStateTests(SharedApplication application)
{
    private const string Source = "x = 1\nx += 1\ndef seen():\n    return x\nprint(seen())\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_has_every_member_of_the_contract()
    {
        var state = await StateAsync(new { source = Source, schedule = "A" });

        Assert.Equal(
            ["hash", "schedule", "steps", "status", "budget", "problem", "threads", "variables", "output", "errors", "timeline"],
            state.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("A", 1), (state.GetProperty("schedule").GetString(), state.GetProperty("steps").GetInt32()));
        Assert.Contains(state.GetProperty("status").GetString(), new[] { "running", "ended" });
        Assert.Equal(JsonValueKind.Null, state.GetProperty("problem").ValueKind);
        var main = state.GetProperty("threads")[0];
        Assert.Equal(
            ["letter", "name", "status", "line", "function", "next", "kind", "waitsFor"], main.EnumerateObject().Select(member => member.Name));
        Assert.Equal("A", main.GetProperty("letter").GetString());
    }

    [Fact]
    public async Task The_timeline_is_in_the_batches_that_the_hub_sends()
    {
        var timeline = (await StateAsync(new { source = Source, schedule = "A" })).GetProperty("timeline");

        Assert.Equal(["next", "batches", "run"], timeline.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, timeline.GetProperty("run").ValueKind);
        var batches = timeline.GetProperty("batches").EnumerateArray().Select(batch => new BatchDecoder(batch.GetBytesFromBase64()).EventCount).ToList();
        Assert.NotEmpty(batches);
        Assert.Equal(timeline.GetProperty("next").GetInt64(), batches.Sum(count => (long)count));
    }

    [Fact]
    public async Task Without_a_schedule_it_is_the_state_before_the_first_step()
    {
        var state = await StateAsync(new { source = Source });

        Assert.Equal(("", 0), (state.GetProperty("schedule").GetString(), state.GetProperty("steps").GetInt32()));
    }

    [Fact]
    public async Task The_first_step_that_can_not_be_taken_is_named_and_the_state_is_the_one_before()
    {
        var state = await StateAsync(new { source = Source, schedule = "BA" });

        Assert.Equal(0, state.GetProperty("steps").GetInt32());
        Assert.Equal(1, state.GetProperty("problem").GetProperty("step").GetInt32());
        Assert.NotEqual("", state.GetProperty("problem").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_schedule_is_taken_only_with_the_text_that_it_belongs_to()
    {
        var hash = (await StateAsync(new { source = Source })).GetProperty("hash").GetString();

        Assert.Equal(hash, (await StateAsync(new { source = Source, hash })).GetProperty("hash").GetString());
        using var refused = await PostAsync(application, new { source = Source + "\n", hash });
        Assert.Equal((409, "program-changed"), ((int)refused.StatusCode, (await Problem.ReadAsync(refused)).Code));
    }

    private async Task<JsonElement> StateAsync(object request)
    {
        using var response = await PostAsync(application, request);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonElement.Parse(text);
    }

    private static async Task<HttpResponseMessage> PostAsync(PlaygroundApplication application, object request)
    {
        using var http = application.Client();
        return await http.PostAsJsonAsync("/api/programs/state", request, Cancellation);
    }
}
