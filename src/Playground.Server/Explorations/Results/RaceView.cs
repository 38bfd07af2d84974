using System.Text.Json.Serialization;
using Playground.Exploration.Results;

namespace Playground.Server.Explorations.Results;

/// <summary>Two threads that may both access something next, at least one of them to write.</summary>
/// <param name="Variable">What they access.</param>
/// <param name="Threads">The letters of the two.</param>
/// <param name="Lines">The line of each access.</param>
/// <param name="Writes">Which of the two write.</param>
/// <param name="Schedule">The simplest schedule after which both accesses are next.</param>
public sealed record RaceView(
    string Variable, IReadOnlyList<string> Threads, IReadOnlyList<int> Lines, IReadOnlyList<bool> Writes, string Schedule) : IListed
{
    /// <inheritdoc/>
    [JsonIgnore]
    public int Characters => Variable.Length + Threads.Count + Schedule.Length;

    internal static RaceView Of(DataRace race) => new(race.Variable, race.Threads, race.Lines, race.Writes, race.Simplest.ToString());
}
