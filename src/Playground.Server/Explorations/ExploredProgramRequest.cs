using System.Text.Json.Serialization;

namespace Playground.Server.Explorations;

/// <summary>A program to explore.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Hash">Names the text that is meant; null to take whatever text there is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExploredProgramRequest(string? Source, string? Hash = null);
