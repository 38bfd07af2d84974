using Playground.Exploration;

namespace Playground.Benchmarks.Exploration;

/// <summary>Keeps what a search told last: when it has ended, before what it found is gone through.</summary>
internal sealed class LastProgress : IProgress<ExplorationProgress>
{
    /// <summary>How long it had taken by then.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <inheritdoc/>
    public void Report(ExplorationProgress value) => Elapsed = value.Elapsed;
}
