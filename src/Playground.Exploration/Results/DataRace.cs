using Playground.Programs.Running;

namespace Playground.Exploration.Results;

/// <summary>Two threads that may both access something next, at least one of them to write.</summary>
/// <param name="Variable">What they access: "counter", "account.balance".</param>
/// <param name="Threads">The letters of the two.</param>
/// <param name="Lines">The line of each access.</param>
/// <param name="Writes">Which of the two write.</param>
/// <param name="Simplest">The simplest schedule after which both accesses are next.</param>
public sealed record DataRace(
    string Variable, IReadOnlyList<string> Threads, IReadOnlyList<int> Lines, IReadOnlyList<bool> Writes, Schedule Simplest);
