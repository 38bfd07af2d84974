using System.Text.Json.Serialization;

namespace Playground.Server.Explorations;

/// <summary>What to explore, and how far.</summary>
/// <param name="Program">The program.</param>
/// <param name="States">The most different states to reach; null for as many as the server allows.</param>
/// <param name="Seconds">How long to search at most; null for as long as the server allows.</param>
/// <param name="Output">Whether outcomes that differ only in what was printed are different.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), JsonNumberHandling(JsonNumberHandling.Strict)]
public sealed record StartExplorationRequest(ExploredProgramRequest? Program, long? States = null, long? Seconds = null, bool Output = false);
