namespace Playground.Scenarios;

/// <summary>A scenario's place in the course.</summary>
/// <param name="Topic">The part that it belongs to.</param>
/// <param name="Place">Where in its topic it stands: the lower comes first.</param>
/// <param name="Difficulty">How much it asks.</param>
/// <param name="Minutes">How long a student takes for it.</param>
public sealed record Lesson(Topic Topic, int Place, Difficulty Difficulty, int Minutes);
