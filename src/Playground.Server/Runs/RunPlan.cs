using System.Security.Cryptography;
using System.Text.Json;
using Playground.Scenarios;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>What is to be run, and for whom.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Parameters">Its parameters, bound and valid.</param>
/// <param name="Client">Who asked, as limits count clients.</param>
public sealed record RunPlan(IScenario Scenario, object Parameters, string Client)
{
    /// <summary>The most threads it has at a time, the main one included.</summary>
    public int Threads { get; } = Scenario.ThreadsNeeded(Parameters);

    /// <summary>The most processes it has at a time, besides the server's.</summary>
    public int Processes { get; } = Scenario.ProcessesNeeded(Parameters);

    /// <summary>A new run of it, which waits.</summary>
    public Run NewRun(DateTimeOffset now)
    {
        var snapshot = new RunSnapshot
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            Scenario = Scenario.Id,
            Parameters = JsonSerializer.SerializeToElement(Scenario.Parameters.ToJson(Parameters)),
            CreatedAt = now,
        };
        return new Run(snapshot, new TimelineLog());
    }
}
