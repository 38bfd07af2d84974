using Playground.Exploration;

namespace Playground.Server.Explorations;

/// <summary>
/// How far a search has come: a value that is overwritten, not a log. Whoever wants to know looks; the search waits for nobody. Thread-safe.
/// </summary>
internal sealed class SearchProgress : IProgress<ExplorationProgress>
{
    private ExplorationProgressView? _latest;

    /// <summary>What was told last; null if nothing was.</summary>
    public ExplorationProgressView? Latest => Volatile.Read(ref _latest);

    public void Report(ExplorationProgress value) => Volatile.Write(ref _latest, ExplorationProgressView.Of(value));
}
