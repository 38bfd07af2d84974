using System.Text.Json;
using Playground.Server.Hosting;

namespace Playground.Server.Runs;

/// <summary>How a run came to its end.</summary>
/// <param name="Status">One of the ended ones.</param>
/// <param name="Verdict">The outcome in one sentence; null if a finding says it.</param>
/// <param name="Reason">Why it failed, was stopped or timed out.</param>
/// <param name="Result">The scenario's own figures, or what the program left behind.</param>
/// <param name="Otherwise">The outcome in one sentence if there is no verdict and no finding.</param>
public sealed record RunEnding(
    RunStatus Status, string? Verdict = null, string? Reason = null, JsonElement? Result = null, string? Otherwise = null)
{
    /// <summary>A result as JSON.</summary>
    public static JsonElement ToJson(object result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.SerializeToElement(result, result.GetType(), PlaygroundJson.Options);
    }
}
