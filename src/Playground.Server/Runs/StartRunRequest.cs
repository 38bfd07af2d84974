using System.Text.Json;

namespace Playground.Server.Runs;

/// <summary>What to run.</summary>
/// <param name="Scenario">The id of a scenario.</param>
/// <param name="Parameters">Its parameters; what is not given has its default.</param>
public sealed record StartRunRequest(string? Scenario, JsonElement? Parameters);
