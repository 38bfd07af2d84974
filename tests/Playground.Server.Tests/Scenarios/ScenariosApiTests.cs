using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Scenarios;

public sealed class ScenariosApiTests(SharedApplication application)
{
    [Fact]
    public async Task The_catalogue_has_every_scenario_with_all_that_a_form_needs()
    {
        var catalogue = await application.Runs.JsonAsync("/api/scenarios");
        Assert.Superset(
            new HashSet<string> { Scenario.Counter, Scenario.Deadlock, Scenario.Downloads },
            catalogue.EnumerateArray().Select(scenario => scenario.GetProperty("id").GetString()!).ToHashSet());
        foreach (var scenario in catalogue.EnumerateArray())
        {
            Assert.Equal(
                ["id", "title", "topic", "difficulty", "minutes", "next", "summary", "text", "parameters", "listings"], scenario.EnumerateObject().Select(member => member.Name));
            Assert.Equal(["shows", "lookFor", "tryNext"], scenario.GetProperty("text").EnumerateObject().Select(member => member.Name));
            Assert.All(scenario.GetProperty("listings").EnumerateArray(), listing => Assert.NotEqual("", listing.GetProperty("code").GetString()));
            var schema = scenario.GetProperty("parameters");
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            foreach (var parameter in schema.GetProperty("properties").EnumerateObject())
            {
                Assert.NotEqual("", parameter.Value.GetProperty("description").GetString());
                Assert.True(parameter.Value.TryGetProperty("default", out _));
            }
        }
    }

    [Fact]
    public async Task One_scenario_looks_as_it_does_in_the_catalogue()
    {
        var catalogue = await application.Runs.JsonAsync("/api/scenarios");
        foreach (var scenario in catalogue.EnumerateArray())
        {
            var alone = await application.Runs.JsonAsync($"/api/scenarios/{scenario.GetProperty("id").GetString()}");
            Assert.Equal(scenario.GetRawText(), alone.GetRawText());
        }
    }

    [Fact]
    public async Task Every_scenario_runs_with_its_defaults()
    {
        var catalogue = await application.Runs.JsonAsync("/api/scenarios");
        foreach (var scenario in catalogue.EnumerateArray())
        {
            var run = await application.Runs.RunAsync(scenario.GetProperty("id").GetString()!);
            Assert.Contains(run.Status.ToString(), new[] { "Completed", "Deadlocked" });
            Assert.False(string.IsNullOrEmpty(run.Verdict));
        }
    }
}
