using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Exploration;

/// <summary>Searches every interleaving of a program. Thread-safe: a search keeps nothing when it has ended.</summary>
public static class Explorer
{
    /// <summary>Searches all interleavings, as far as the options let it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">How far, and for what.</param>
    /// <param name="progress">Told every now and then, on the thread that searches; null to tell nobody.</param>
    /// <param name="stop">Ends the search early: the result is then bounded, and says so.</param>
    public static ExplorationResult Explore(
        CompiledProgram program, ExplorationOptions options, IProgress<ExplorationProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(options);
        throw new NotImplementedException();
    }
}
