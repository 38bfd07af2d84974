using System.Diagnostics;
using Playground.Exploration.Analysis;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Running;

namespace Playground.Exploration;

/// <summary>Searches every interleaving of a program. Thread-safe: a search keeps nothing when it has ended.</summary>
public static class Explorer
{
    // Who stops a search wants to see what was found by then.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Searches all interleavings, as far as the options let it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">How far, and for what.</param>
    /// <param name="progress">Told every now and then, on the thread that searches; null to tell nobody.</param>
    /// <param name="stop">
    /// Ends the search early: the result is then bounded, and says so. What was found by then is still gone through, for a second at most.
    /// </param>
    public static ExplorationResult Explore(
        CompiledProgram program, ExplorationOptions options, IProgress<ExplorationProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(options);
        // A single step may take long as well.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(options.Time);
        ProgramModel Model(bool keepsClock) => new(program, options.Budgets, keepsClock, over.Token);
        var started = Stopwatch.GetTimestamp();
        var search = new StateSearch(Model(keepsClock: false), options, options.MergesAlikeThreads, progress, stop) { Started = started };
        search.Run();
        // What was searched was not the program as it is.
        while (search.Model.MissesClock || search.Alike.HasFailed || IsMergedInVain(search, over.Token))
        {
            search = new StateSearch(Model(search.Model.MissesClock), options, mergesAlike: false, progress, stop) { Started = started };
            search.Run();
        }

        using var late = stop.IsCancellationRequested ? new CancellationTokenSource() : CancellationTokenSource.CreateLinkedTokenSource(stop);
        var left = options.Time - search.Elapsed;
        late.CancelAfter(stop.IsCancellationRequested || left < Grace ? Grace : left);
        var findings = Findings.Of(search, new ScheduledStates(program, options.Budgets, late.Token), late.Token);
        var bound = search.Bound;
        if (!findings.IsWhole)
            bound ??= stop.IsCancellationRequested ? ExplorationBound.Stopped : ExplorationBound.Time;
        return new ExplorationResult(
            bound is null,
            bound,
            search.States.Count + search.Prologue.Steps,
            search.Graph.Count + search.Prologue.Steps,
            findings.Interleavings,
            findings.Outcomes,
            findings.Failures,
            findings.Races,
            search.Elapsed,
            search.Bytes);
    }

    /// <summary>Whether states were merged though ways come back to where they were: who goes on for ever is told by letters.</summary>
    private static bool IsMergedInVain(StateSearch search, CancellationToken over)
    {
        try
        {
            return search.Alike.HasMerged && search.Bound is null && ForwardOrder.Of(search.Graph, search.States.Count, over) is null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
