namespace Playground.Scenarios;

/// <summary>What a student reads beside the lanes, in plain words.</summary>
/// <param name="Shows">What the scenario is about.</param>
/// <param name="LookFor">Where to look on the lanes.</param>
/// <param name="TryNext">What to change, and what to expect.</param>
public sealed record ScenarioText(string Shows, string LookFor, string TryNext);
