using System.Text.Json.Serialization;
using Playground.Server.Explorations.Results;

namespace Playground.Server.Explorations;

/// <summary>What is known of an exploration at one moment: the exploration as REST and the hub show it. Immutable.</summary>
public sealed record ExplorationSnapshot
{
    /// <summary>32 lower-case hexadecimal digits that can't be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>How far it is.</summary>
    public ExplorationStatus Status { get; init; }

    /// <summary>What is explored.</summary>
    public required ExploredProgram Program { get; init; }

    /// <summary>How far, and for what.</summary>
    public required ExplorationBounds Bounds { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the search started; null while it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null while it is live.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>1 for the next one to start; null if it doesn't wait.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Whether it was answered by a search that had been made before.</summary>
    public bool Cached { get; init; }

    /// <summary>How far the search has come; null as long as it has told nothing.</summary>
    public ExplorationProgressView? Progress { get; init; }

    /// <summary>Why it failed or was stopped.</summary>
    public string? Reason { get; init; }

    /// <summary>What was found; null until it has ended, and where it ended without having found out anything.</summary>
    public ExplorationResultView? Result { get; init; }

    /// <summary>Whether it is over.</summary>
    [JsonIgnore]
    public bool HasEnded => Status > ExplorationStatus.Running;
}
