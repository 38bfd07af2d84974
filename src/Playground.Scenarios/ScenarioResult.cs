namespace Playground.Scenarios;

/// <summary>What came out of a run. Each scenario adds figures of its own, which go out as JSON.</summary>
public abstract record ScenarioResult
{
    /// <summary>The outcome in one sentence; shown beside the figures, not among them.</summary>
    public abstract string ToVerdict();
}
