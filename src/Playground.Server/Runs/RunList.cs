namespace Playground.Server.Runs;

/// <summary>A page of runs, newest first.</summary>
/// <param name="Runs">The runs, those of programs without the text.</param>
/// <param name="Next">The <c>cursor</c> of the next page, or null if this is the last.</param>
public sealed record RunList(IReadOnlyList<RunSnapshot> Runs, string? Next);
