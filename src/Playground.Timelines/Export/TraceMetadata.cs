using System.Text.Json;

namespace Playground.Timelines.Export;

/// <summary>Where a trace comes from, for those who find the file a year later.</summary>
/// <param name="Scenario">The id of the scenario.</param>
/// <param name="Parameters">The run's parameters, a JSON object.</param>
/// <param name="Version">The version of the program that made the trace.</param>
/// <param name="Permalink">Where the run can be seen; null where it can't.</param>
public sealed record TraceMetadata(string Scenario, JsonElement Parameters, string Version, string? Permalink);
