namespace Playground.Server.Storage;

/// <summary>Some runs, newest first.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Next">Where the next page begins, or null where this is the last.</param>
public sealed record RunPage(IReadOnlyList<StoredRun> Runs, RunCursor? Next);
