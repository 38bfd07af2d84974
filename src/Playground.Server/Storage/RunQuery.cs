namespace Playground.Server.Storage;

/// <summary>Which runs to list, newest first.</summary>
/// <param name="Scenario">Only those of this scenario.</param>
/// <param name="Status">Only those with this status.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="After">Only those after this place: <see cref="RunPage.Next"/> of the page before.</param>
public sealed record RunQuery(string? Scenario = null, string? Status = null, int Limit = 20, RunCursor? After = null);
