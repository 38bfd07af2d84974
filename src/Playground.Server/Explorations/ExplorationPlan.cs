using System.Security.Cryptography;
using Playground.Server.Programs;

namespace Playground.Server.Explorations;

/// <summary>What is to be explored, and for whom.</summary>
/// <param name="Program">The program.</param>
/// <param name="Bounds">How far.</param>
/// <param name="Client">Who asked, as limits count clients.</param>
internal sealed record ExplorationPlan(AcceptedProgram Program, ExplorationBounds Bounds, string Client)
{
    /// <summary>Whether the other one asks the same, so that one search answers both.</summary>
    public bool IsSameQuestion(ExplorationPlan other) => Bounds == other.Bounds && Program.Code.Source == other.Program.Code.Source;

    /// <summary>A new exploration of it, which waits.</summary>
    public ExplorationSnapshot Begin(DateTimeOffset now) => new()
    {
        Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
        Program = new ExploredProgram(ProgramTitle.Of(Program.Code.Source), Program.Hash),
        Bounds = Bounds,
        CreatedAt = now,
    };
}
