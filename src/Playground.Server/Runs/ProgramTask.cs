using Playground.Programs.Running;

namespace Playground.Server.Runs;

/// <summary>A program on its threads.</summary>
internal sealed class ProgramTask(ProgramRun program) : IRunTask
{
    /// <summary>What went wrong can be done again and stepped through, too.</summary>
    public IReadOnlyDictionary<string, object?> Remains => new Dictionary<string, object?> { ["schedule"] = program.Schedule };

    public IRunOutcome Run() => new ProgramOutcome(program.Run());
}
