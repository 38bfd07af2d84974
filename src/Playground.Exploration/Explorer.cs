using Playground.Exploration.Analysis;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
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
        // A single step may take long as well.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(options.Time);
        var search = Search(new ProgramModel(program, options.Budgets, keepsClock: false, over.Token), options, progress, stop);
        if (search.Model.MissesClock)
            search = Search(new ProgramModel(program, options.Budgets, keepsClock: true, over.Token), options, progress, stop);
        var graph = new SearchedGraph(search);
        var states = new ScheduledStates(program, options.Budgets);
        var outcomes = Outcomes.Of(search, graph);
        ExploredFailure[] failures = [.. Deadlocks.Of(search, graph, states), .. Exceptions.Of(search, graph), .. Livelocks.Of(search, graph)];
        return new ExplorationResult(
            search.Bound is null,
            search.Bound,
            search.States.Count + search.Prologue.Steps,
            search.Graph.Count + search.Prologue.Steps,
            graph.AllWays(),
            outcomes,
            [.. failures
                .OrderBy(failure => failure.Preemptions)
                .ThenBy(failure => failure.Simplest.Count)
                .ThenBy(failure => failure.Simplest.ToString(), StringComparer.Ordinal)],
            Races.Of(search, graph),
            search.Elapsed,
            search.Bytes);
    }

    private static StateSearch Search(
        ProgramModel model, ExplorationOptions options, IProgress<ExplorationProgress>? progress, CancellationToken stop)
    {
        var search = new StateSearch(model, options, progress, stop);
        search.Run();
        return search;
    }
}
