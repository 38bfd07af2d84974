using System.Text.Json;

namespace Playground.Browser.Tests.Hosting;

/// <summary>A run as REST tells it.</summary>
internal sealed record RunAnswer(string Id, string Scenario, string Status, long EventCount, string? Verdict, IReadOnlyList<FindingAnswer> Findings, JsonElement Result, double? DurationMs);
