using Playground.Timelines.Analysis;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>Looks at what a timeline shows: <see cref="TimelineAnalysis.Of"/>.</summary>
/// <param name="log">The timeline.</param>
/// <param name="endNs">When the run ended, in ns since its start.</param>
public delegate TimelineAnalysis RunAnalysis(TimelineLog log, long endNs);
