using System.Text.Json.Serialization;

namespace Playground.Server.Programs;

/// <summary>A program to be looked at.</summary>
/// <param name="Source">Its text.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CheckProgramRequest(string? Source);
