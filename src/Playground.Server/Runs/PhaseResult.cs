namespace Playground.Server.Runs;

/// <summary>What became of a run's threads.</summary>
/// <param name="End">How they came to their end.</param>
/// <param name="Abandoned">How many did not end when they were told to.</param>
internal readonly record struct PhaseResult(PhaseEnd End, int Abandoned);
