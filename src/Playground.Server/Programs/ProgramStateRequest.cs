using System.Text.Json.Serialization;

namespace Playground.Server.Programs;

/// <summary>Which state of a program to show.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Schedule">The steps taken so far, as <c>A3B2A</c>; null or empty for none.</param>
/// <param name="Hash">Names the text that the schedule belongs to; null to take whatever text there is.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProgramStateRequest(string? Source, string? Schedule = null, string? Hash = null);
