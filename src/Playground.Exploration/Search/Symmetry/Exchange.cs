namespace Playground.Exploration.Search.Symmetry;

/// <summary>What is renamed when threads change their places. Immutable.</summary>
/// <param name="Names">By number, which component comes in the place of which.</param>
/// <param name="Made">What the threads have brought into being.</param>
/// <param name="Alone">Those of them that would have to be renamed, but for which there is no counterpart yet.</param>
internal sealed record Exchange(Dictionary<int, int> Names, List<int> Made, List<int> Alone);
