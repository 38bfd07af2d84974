using System.Text.Json.Serialization;

namespace Playground.Server.Programs;

/// <summary>The program of a run, and how it is run.</summary>
/// <param name="Source">Its text. Lists and updates of the hub leave it out.</param>
/// <param name="Hash">Names the text: 16 hexadecimal digits.</param>
/// <param name="Gil">Whether an interpreter's lock lets one thread run at a time.</param>
/// <param name="Schedule">The order of the steps that was asked for; null for whichever comes.</param>
public sealed record ProgramView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source, string Hash, bool Gil, string? Schedule)
{
    /// <summary>What people call it: what its text says first; may be empty.</summary>
    [JsonPropertyOrder(-1)]
    public string Title { get; init; } = ProgramTitle.Of(Source ?? "");

    /// <summary>The same without the text.</summary>
    [JsonIgnore]
    public ProgramView Summary => this with { Source = null };
}
