using System.Text.Json.Serialization;

namespace Playground.Server.Runs;

/// <summary>A program to run.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Gil">Whether an interpreter's lock lets one thread run at a time, as in CPython.</param>
/// <param name="Schedule">The order in which its threads take steps, as <c>A3B2A</c>; null to let them run freely.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StartProgramRequest(string? Source, bool Gil = true, string? Schedule = null);
