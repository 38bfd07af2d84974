using System.Text.Json;
using System.Text.Json.Serialization;
using Playground.Server.Programs;
using Playground.Timelines.Findings;

namespace Playground.Server.Runs;

/// <summary>What is known of a run at one moment: the run as REST, the hub and the store show it. Immutable.</summary>
public sealed record RunSnapshot
{
    /// <summary>32 lower-case hexadecimal digits that can't be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the scenario; null if a program runs.</summary>
    public string? Scenario { get; init; }

    /// <summary>All parameters of the scenario, the defaults included.</summary>
    public required JsonElement Parameters { get; init; }

    /// <summary>The program; null if a scenario runs.</summary>
    public ProgramView? Program { get; init; }

    /// <summary>How far it is.</summary>
    public RunStatus Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its first thread started; null while it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over; null while it is live.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long its threads ran, in ms.</summary>
    public double? DurationMs { get; init; }

    /// <summary>1 for the next one to start; null if it doesn't wait.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Events in its timeline.</summary>
    public long EventCount { get; init; }

    /// <summary>Whether the timeline ends before the run does, since the event budget was used up.</summary>
    public bool Truncated { get; init; }

    /// <summary>How many events of each kind were left out.</summary>
    public IReadOnlyDictionary<string, long> Dropped { get; init; } = new Dictionary<string, long>();

    /// <summary>The outcome in one sentence; null while it is live.</summary>
    public string? Verdict { get; init; }

    /// <summary>Why it failed, was stopped or timed out.</summary>
    public string? Reason { get; init; }

    /// <summary>The scenario's own figures, or what the program left behind.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>What the analysis noticed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The same as lists and the hub show it, without the text of a program.</summary>
    [JsonIgnore]
    public RunSnapshot Summary => Program is null ? this : this with { Program = Program.Summary };

    /// <summary>What it is in a word, for names of files and metrics: the id of the scenario, or "program".</summary>
    [JsonIgnore]
    public string Label => Scenario ?? "program";

    /// <summary>When its timeline ended, in ns since it began; 0 while it is live.</summary>
    [JsonIgnore]
    public long EndNs => (long)((DurationMs ?? 0) * 1e6);

    /// <summary>Whether it is over.</summary>
    [JsonIgnore]
    public bool HasEnded => Status.HasEnded();
}
