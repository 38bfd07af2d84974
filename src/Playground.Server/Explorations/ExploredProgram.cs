using System.Text.Json.Serialization;

namespace Playground.Server.Explorations;

/// <summary>The program of an exploration.</summary>
/// <param name="Title">What people call it: what its text says first; may be empty.</param>
/// <param name="Hash">Names its text: 16 hexadecimal digits.</param>
/// <param name="Source">Its text; only where one exploration is asked for.</param>
public sealed record ExploredProgram(
    string Title, string Hash, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source = null);
