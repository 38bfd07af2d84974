namespace Playground.Benchmarks.Exploration;

/// <summary>What Coyote needs for a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Settings">Coyote's settings.</param>
/// <param name="PerSecond">Interleavings per second.</param>
/// <param name="Failing">The part of them that fails.</param>
/// <param name="First">The number of the first that fails, from 1 on; 0 for none.</param>
/// <param name="ToFirstMs">Until it has failed or, if none did, all have been tried.</param>
internal sealed record CoyoteFigures(string Model, string Settings, double PerSecond, double Failing, int First, double ToFirstMs);
