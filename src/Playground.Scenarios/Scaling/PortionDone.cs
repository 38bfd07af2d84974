namespace Playground.Scenarios.Scaling;

/// <summary>What came of a portion.</summary>
/// <param name="Started">When it was begun, as a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</param>
/// <param name="Ended">When it was done, as such a timestamp.</param>
/// <param name="Primes">How many primes there are among its numbers.</param>
internal readonly record struct PortionDone(long Started, long Ended, int Primes);
