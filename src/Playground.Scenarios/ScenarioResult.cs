using System.Text.Json.Serialization;
using Playground.Scenarios.Charts;

namespace Playground.Scenarios;

/// <summary>What came out of a run. Each scenario adds figures of its own, which go out as JSON.</summary>
public abstract record ScenarioResult
{
    /// <summary>The outcome in one sentence; shown beside the figures, not among them.</summary>
    public abstract string ToVerdict();

    /// <summary>Pictures of the figures; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public virtual IReadOnlyList<Chart>? Charts => null;
}
