using Playground.Programs.Machine;

namespace Playground.Server.Limits;

/// <summary>Limits as those who keep them want them.</summary>
public sealed partial class PlaygroundLimits
{
    /// <summary><see cref="RunTimeSeconds"/>.</summary>
    public TimeSpan RunTime => TimeSpan.FromSeconds(RunTimeSeconds);

    /// <summary><see cref="ReclaimGraceMilliseconds"/>.</summary>
    public TimeSpan ReclaimGrace => TimeSpan.FromMilliseconds(ReclaimGraceMilliseconds);

    /// <summary><see cref="DeadlockPauseMilliseconds"/>.</summary>
    public TimeSpan DeadlockPause => TimeSpan.FromMilliseconds(DeadlockPauseMilliseconds);

    /// <summary><see cref="WaitSeconds"/>.</summary>
    public TimeSpan Wait => TimeSpan.FromSeconds(WaitSeconds);

    /// <summary><see cref="StateSeconds"/>.</summary>
    public TimeSpan StateTime => TimeSpan.FromSeconds(StateSeconds);

    /// <summary>What one program may use. A run's threads are counted besides its main thread.</summary>
    public ProgramBudgets ProgramBudgets => new()
    {
        Instructions = ProgramInstructions,
        AllocatedBytes = ProgramBytes,
        Threads = Math.Min(ProgramThreads, ThreadsPerRun + 1),
        OutputLines = ProgramOutputLines,
        OutputCharacters = ProgramOutputCharacters,
    };

    /// <summary><see cref="RunsKeptHours"/>.</summary>
    public TimeSpan RunsKeptFor => TimeSpan.FromHours(RunsKeptHours);

    /// <summary><see cref="ProcessorPercentPerClient"/>, as a part of 1.</summary>
    public double ProcessorPartPerClient => ProcessorPercentPerClient / 100d;
}
