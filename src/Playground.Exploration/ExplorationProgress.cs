namespace Playground.Exploration;

/// <summary>How far a search has come.</summary>
/// <param name="States">How many different states were reached.</param>
/// <param name="Transitions">How many steps were looked at.</param>
/// <param name="Frontier">How many of the states have not been looked at yet.</param>
/// <param name="Elapsed">How long it has taken so far.</param>
public sealed record ExplorationProgress(long States, long Transitions, long Frontier, TimeSpan Elapsed);
