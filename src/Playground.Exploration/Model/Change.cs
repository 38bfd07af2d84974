namespace Playground.Exploration.Model;

/// <summary>What a step makes of a component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Content">What it holds then, as a number of a sequence.</param>
internal readonly record struct Change(Component Component, int Content);
