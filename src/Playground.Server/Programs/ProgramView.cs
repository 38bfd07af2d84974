namespace Playground.Server.Programs;

/// <summary>The program of a run, and how it is run.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Hash">Names the text: 16 hexadecimal digits.</param>
/// <param name="Gil">Whether an interpreter's lock lets one thread run at a time.</param>
/// <param name="Schedule">The order of the steps that was asked for; null for whichever comes.</param>
public sealed record ProgramView(string Source, string Hash, bool Gil, string? Schedule);
