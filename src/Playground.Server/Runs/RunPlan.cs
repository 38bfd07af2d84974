using System.Security.Cryptography;
using System.Text.Json;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>What is to be run, and for whom.</summary>
/// <param name="Work">What is executed.</param>
/// <param name="Client">Who asked, as limits count clients.</param>
public sealed record RunPlan(IRunWork Work, string Client)
{
    private static readonly JsonElement NoParameters = JsonElement.Parse("{}");

    /// <summary>A new run of it, which waits.</summary>
    public Run NewRun(DateTimeOffset now)
    {
        var snapshot = new RunSnapshot
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            Parameters = NoParameters,
            CreatedAt = now,
        };
        return new Run(Work.Describe(snapshot), new TimelineLog());
    }
}
