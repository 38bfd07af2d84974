using System.Text.Json.Serialization;

namespace Playground.Programs.Running;

/// <summary>A global variable of a program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">As <c>repr()</c> shows it, cut if it is long; threads and locks in words.</param>
/// <param name="ChangedBy">The letter of the thread that changed it in the last step that was taken; null if none did.</param>
public sealed record ProgramVariable(string Name, string Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ChangedBy = null);
