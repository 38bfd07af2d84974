using Playground.Exploration;
using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Server.Explorations;

/// <summary>Searches every interleaving of a program, on the calling thread: <see cref="Explorer.Explore"/>.</summary>
/// <param name="program">The program.</param>
/// <param name="options">How far, and for what.</param>
/// <param name="progress">Told every now and then how far it has come.</param>
/// <param name="stop">Ends the search early.</param>
public delegate ExplorationResult ProgramSearch(
    CompiledProgram program, ExplorationOptions options, IProgress<ExplorationProgress>? progress, CancellationToken stop);
