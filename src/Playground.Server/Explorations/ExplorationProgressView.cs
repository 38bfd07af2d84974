using Playground.Exploration;

namespace Playground.Server.Explorations;

/// <summary>How far a search has come.</summary>
/// <param name="States">How many different states were reached.</param>
/// <param name="Transitions">How many steps were looked at.</param>
/// <param name="Frontier">How many of the states have not been looked at yet.</param>
/// <param name="StatesPerSecond">How many states were reached a second, on the average.</param>
/// <param name="ElapsedMs">How long it has taken so far, in ms.</param>
public sealed record ExplorationProgressView(long States, long Transitions, long Frontier, long StatesPerSecond, double ElapsedMs)
{
    internal static ExplorationProgressView Of(ExplorationProgress progress) => new(
        progress.States,
        progress.Transitions,
        progress.Frontier,
        Rate(progress.States, progress.Elapsed),
        progress.Elapsed.TotalMilliseconds);

    /// <summary>States a second; 0 where no time has passed.</summary>
    internal static long Rate(long states, TimeSpan time) => time > TimeSpan.Zero ? (long)(states / time.TotalSeconds) : 0;
}
