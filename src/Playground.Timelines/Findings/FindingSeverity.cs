namespace Playground.Timelines.Findings;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>It went well this time, but need not the next.</summary>
    Warning,

    /// <summary>It went wrong.</summary>
    Problem,
}
