using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>A way through a program.</summary>
/// <param name="Schedule">All its steps.</param>
/// <param name="Preemptions">How often it leaves a thread that could have gone on.</param>
internal sealed record Way(Schedule Schedule, int Preemptions)
{
    /// <summary>The state that it leads to; of a way through a transition, that.</summary>
    public int End { get; init; }

    /// <summary>
    /// Which thread, by the number of its letter, is in each place of that state, or of the state that the transition comes from: a state
    /// may stand for others, in which threads that are alike have changed their places.
    /// </summary>
    public IReadOnlyList<int> Letters { get; init; } = [];
}
