namespace Playground.Server.Storage;

/// <summary>
/// A run as it is kept. What the store needs to find and end runs stands in properties of its own, which are the truth;
/// <see cref="Summary"/> is everything else a caller wants to keep, as JSON that the store never looks into.
/// </summary>
public sealed record StoredRun
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the scenario; null for a program.</summary>
    public string? Scenario { get; init; }

    /// <summary>Status as REST writes it: <c>queued</c>, <c>running</c>, <c>completed</c> …</summary>
    public required string Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended; null while it is live.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it is failed, stopped or timed out.</summary>
    public string? Reason { get; init; }

    /// <summary>How many events its timeline has.</summary>
    public long EventCount { get; init; }

    /// <summary>Everything else, as JSON.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => EndedAt is not null;
}
