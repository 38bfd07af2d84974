using System.Text.Json.Nodes;
using Playground.Scenarios;

namespace Playground.Server.Scenarios;

/// <summary>A scenario as REST shows it.</summary>
/// <param name="Id">kebab-case.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Topic">The part of the course that it belongs to, as people call it.</param>
/// <param name="Difficulty">How much it asks of a student.</param>
/// <param name="Minutes">How long a student takes for it.</param>
/// <param name="Next">The id of the next lesson; null for the last.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Text">What a student reads beside the lanes.</param>
/// <param name="Parameters">JSON Schema.</param>
/// <param name="Listings">The code.</param>
public sealed record ScenarioView(
    string Id,
    string Title,
    string Topic,
    Difficulty Difficulty,
    int Minutes,
    string? Next,
    string Summary,
    ScenarioText Text,
    JsonObject Parameters,
    IReadOnlyList<Listing> Listings)
{
    /// <summary>The view of a scenario of a catalogue.</summary>
    public static ScenarioView Of(IScenario scenario, ScenarioCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(catalogue);
        var lesson = scenario.Lesson;
        return new ScenarioView(
            scenario.Id,
            scenario.Title,
            lesson.Topic.Title(),
            lesson.Difficulty,
            lesson.Minutes,
            catalogue.After(scenario)?.Id,
            scenario.Summary,
            scenario.Text,
            scenario.Parameters.ToJsonSchema(),
            scenario.Listings);
    }
}
