namespace Playground.Server.Explorations;

/// <summary>How far a program is explored, and for what.</summary>
/// <param name="States">The most different states to reach.</param>
/// <param name="Seconds">How long to search at most.</param>
/// <param name="Output">Whether outcomes that differ only in what was printed are different.</param>
public sealed record ExplorationBounds(long States, int Seconds, bool Output);
