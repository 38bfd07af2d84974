using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Server.Runs;

/// <summary>
/// What to run: a scenario or a program. A misspelt member is an error: a run with other parameters than were meant would be worse.
/// </summary>
/// <param name="Scenario">The id of a scenario.</param>
/// <param name="Parameters">Its parameters; what is not given has its default.</param>
/// <param name="Program">A program, instead of a scenario.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StartRunRequest(string? Scenario, JsonElement? Parameters, StartProgramRequest? Program);
