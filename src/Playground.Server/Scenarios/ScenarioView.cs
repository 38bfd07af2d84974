using System.Text.Json.Nodes;
using Playground.Scenarios;

namespace Playground.Server.Scenarios;

/// <summary>A scenario as REST shows it.</summary>
/// <param name="Id">kebab-case.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Topic">The part of the course that it belongs to.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Text">What a student reads beside the lanes.</param>
/// <param name="Parameters">JSON Schema.</param>
/// <param name="Listings">The code.</param>
public sealed record ScenarioView(
    string Id, string Title, string Topic, string Summary, ScenarioText Text, JsonObject Parameters, IReadOnlyList<Listing> Listings)
{
    /// <summary>The view of a scenario.</summary>
    public static ScenarioView Of(IScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioView(
            scenario.Id, scenario.Title, scenario.Topic, scenario.Summary, scenario.Text, scenario.Parameters.ToJsonSchema(), scenario.Listings);
    }
}
