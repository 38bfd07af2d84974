using System.Text.Json;

namespace Playground.Server.Runs;

/// <summary>How a run came to its end.</summary>
/// <param name="Status">One of the ended ones.</param>
/// <param name="Verdict">The outcome in one sentence; null if a finding says it.</param>
/// <param name="Reason">Why it failed, was stopped or timed out.</param>
/// <param name="Result">The scenario's own figures.</param>
public sealed record RunEnding(RunStatus Status, string? Verdict = null, string? Reason = null, JsonElement? Result = null);
