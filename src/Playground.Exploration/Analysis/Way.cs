using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>A way through a program.</summary>
/// <param name="Schedule">All its steps.</param>
/// <param name="Preemptions">How often it leaves a thread that could have gone on.</param>
internal sealed record Way(Schedule Schedule, int Preemptions);
