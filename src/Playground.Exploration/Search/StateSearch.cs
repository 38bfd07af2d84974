using System.Diagnostics;
using System.Runtime.CompilerServices;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search.Symmetry;
using Playground.Programs.Threads;
using Playground.Threading.Processors;

namespace Playground.Exploration.Search;

/// <summary>Goes through all states that a program can come to, breadth first. Not thread-safe.</summary>
internal sealed class StateSearch
{
    /// <summary>Stands for the line of a thread that has ended.</summary>
    public const int NoLine = -1;

    private const int StatesPerLook = 512;
    // What was found is gone through in the rest of the time.
    private const double ShareOfSearch = 0.7;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly ExplorationOptions _options;
    private readonly IProgress<ExplorationProgress>? _progress;
    private readonly CancellationToken _stop;
    private readonly Successors _successors;
    private readonly List<StateEnd> _ends = [];
    private readonly ThreadRosters _rosters;
    private TimeSpan _lastTold;
    private long _contentsAtLook;
    private int _widthAtLook;

    /// <summary>A search that has not begun.</summary>
    /// <param name="model">The program.</param>
    /// <param name="options">How far to go.</param>
    /// <param name="mergesAlike">Whether states are merged that differ only in which of several threads alike is where.</param>
    /// <param name="progress">Told every now and then.</param>
    /// <param name="stop">Ends it early.</param>
    public StateSearch(
        ProgramModel model, ExplorationOptions options, bool mergesAlike, IProgress<ExplorationProgress>? progress, CancellationToken stop)
    {
        (Model, _options, _progress, _stop) = (model, options, progress, stop);
        _rosters = new ThreadRosters(model);
        Output = new PrintedOutput(model, options.DistinguishesOutput);
        Alike = new AlikeThreads(model, States, _rosters, Graph.Permutations) { IsOn = mergesAlike };
        _successors = new Successors(model, States, Output, Alike);
    }

    public ProgramModel Model { get; }

    /// <summary>Whether steps whose effects are known already are not taken again.</summary>
    public bool RemembersSteps { get; init; } = true;

    /// <summary>When it has begun, as a time stamp; to make the model is a part of it.</summary>
    public required long Started { get; init; }

    /// <summary>Which states are merged.</summary>
    public AlikeThreads Alike { get; }

    /// <summary>What was printed on the way to each state.</summary>
    public PrintedOutput Output { get; }

    public StateTable States { get; } = new();

    public StateGraph Graph { get; } = new();

    /// <summary>The exceptions that nobody caught, by number from 1 on.</summary>
    public List<EscapedException[]> Failures => _successors.Failures;

    /// <summary>What comes before there is any choice.</summary>
    public Prologue Prologue { get; } = new();

    /// <summary>What kept the search from seeing everything; null if nothing did.</summary>
    public ExplorationBound? Bound { get; private set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Started);

    /// <summary>How many bytes all takes at most, with what it takes in the end to go through it.</summary>
    public long Bytes =>
        States.Bytes + Model.Bytes + Graph.Bytes + _successors.Memo.Bytes + Alike.Bytes + (_ends.Count * 3L) + ((long)States.Count * Graph.Threads * 8) + (Graph.Count * 8L);

    private bool IsOver => Bound is not (null or ExplorationBound.Budget);

    /// <summary>How many threads search together.</summary>
    public int Workers => _options.Workers;

    /// <summary>Whether there are so many states that it is worth it to go through them with several threads.</summary>
    public bool IsLarge => States.Count >= _options.FewestStatesAhead;

    /// <summary>The longest way that is followed, in steps.</summary>
    public int LongestWay => _options.Steps;

    /// <summary>How a state ends the program.</summary>
    public StateEnd EndOf(int state) => _ends[state];

    /// <summary>The threads in a state, in the order in which they were started: 0 is A.</summary>
    public Component[] ThreadsIn(ReadOnlySpan<int> state) => _rosters.In(state);

    /// <summary>The line where a thread stands in a state; <see cref="NoLine"/> if it has ended.</summary>
    public int LineIn(ReadOnlySpan<int> state, Component thread)
    {
        var place = PlaceIn(state, thread);
        return place == _rosters.Ended ? NoLine : Model.Accesses.At(place).Line;
    }

    /// <summary>Goes as far as the options let it.</summary>
    public void Run()
    {
        using var workers = new Workers(_options.Workers);
        Search(new Lookahead(Model, States, _successors.Memo, _rosters, workers, _options.FewestStatesAhead));
    }

    private void Search(Lookahead ahead)
    {
        var result = Prologue.Take(Model, Output);
        States.Add([], 0, out _);
        if (IsCut(result) || IsCut(Model.TryRoot() ? result : StepResult.OverBudget))
            return;

        Output.Root();
        var (steps, lastOfStep) = (Prologue.Steps, 0);
        for (var state = 0; state < States.Count; state++)
        {
            if ((state % StatesPerLook == 0 || HasGrown()) && !MayGoOn(state))
                return;
            ahead.Reach(state, Graph.Threads);
            Expand(state, ahead);
            if (IsOver || Alike.HasFailed)
                return;
            if (state < lastOfStep)
                continue;
            // All that can be come to in so many steps is known.
            lastOfStep = States.Count - 1;
            if (++steps < _options.Steps || state == lastOfStep)
                continue;
            Bound ??= ExplorationBound.Budget;
            return;
        }

        if (Model.HasDrawnByChance)
            Bound ??= ExplorationBound.Chance;
        Tell(0);
    }

    /// <summary>Whether much was written down since the last look: few states may be large.</summary>
    private bool HasGrown() => Model.Contents.Bytes - _contentsAtLook > _options.Bytes / 64 || States.Width > _widthAtLook
        || States.Count >= _options.States;

    /// <summary>Whether a step was not taken to its end, and what bounds the search by that.</summary>
    private bool IsCut(StepResult result)
    {
        if (result is StepResult.Interrupted)
            Bound = _stop.IsCancellationRequested ? ExplorationBound.Stopped : ExplorationBound.Time;
        else if (result is StepResult.OverBudget)
            Bound ??= ExplorationBound.Budget;
        return result is StepResult.Interrupted or StepResult.OverBudget;
    }

    private bool MayGoOn(int state)
    {
        ProcessorShare.Checkpoint();
        (_contentsAtLook, _widthAtLook) = (Model.Contents.Bytes, States.Width);
        var elapsed = Elapsed;
        var bound = Bound;
        if (Model.MissesClock)
            return false;
        if (_stop.IsCancellationRequested)
            bound = ExplorationBound.Stopped;
        else if (States.Count >= _options.States)
            bound = ExplorationBound.States;
        else if (Bytes >= _options.Bytes)
            bound = ExplorationBound.Memory;
        else if (elapsed >= _options.Time * ShareOfSearch)
            bound = ExplorationBound.Time;
        else if (elapsed - _lastTold >= ProgressInterval)
            Tell(States.Count - state);
        Bound = bound;
        return !IsOver;
    }

    private void Tell(int frontier)
    {
        _lastTold = Elapsed;
        _progress?.Report(new ExplorationProgress(States.Count + Prologue.Steps, Graph.Count + Prologue.Steps, frontier, _lastTold));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(int state, Lookahead ahead)
    {
        var threads = _rosters.In(States[state]);
        var end = StateEnd.Ended;
        if (threads.Length > ProgramThread.MostLetters)
        {
            // No schedule could tell of the others.
            Bound ??= ExplorationBound.Budget;
            end = StateEnd.Cut;
        }
        else if (PlaceIn(States[state], threads[0]) != _rosters.Ended)
        {
            end = StateEnd.Deadlocked;
            for (var thread = 0; thread < threads.Length; thread++)
            {
                var result = Follow(state, threads[thread], thread, ahead);
                if (result is StepResult.Taken or StepResult.GivenUp)
                    end = StateEnd.None;
                else if (result is StepResult.OverBudget or StepResult.Interrupted && end is StateEnd.Deadlocked)
                    end = StateEnd.Cut;
                if (States.Width > _widthAtLook && Bytes >= _options.Bytes)
                {
                    // A column more is one for each state.
                    Bound = ExplorationBound.Memory;
                    end = end is StateEnd.Deadlocked ? StateEnd.Cut : end;
                    break;
                }
            }
        }

        Alike.LookAt(States[state], threads, end);
        _ends.Add(end);
        Graph.EndState();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private StepResult Follow(int state, Component thread, int number, Lookahead ahead)
    {
        if (PlaceIn(States[state], thread) == _rosters.Ended)
            return StepResult.Blocked;
        if (!RemembersSteps)
            _successors.Memo.Clear();
        var (known, target) = ahead.At(state, number);
        var effect = known == Lookahead.Unknown ? _successors.EffectOf(state, thread) : _successors.Memo[known];
        if (effect.Result is StepResult.Blocked)
            return StepResult.Blocked;
        if (IsCut(effect.Result))
            return effect.Result;

        var permutation = (ushort)ThreadPermutations.Identity;
        if (target == Lookahead.Unknown)
            target = _successors.TargetOf(state, effect, out permutation);
        Graph.Add(new Transition(target, effect.Failure, (byte)number, effect.Result is StepResult.GivenUp, permutation));
        return effect.Result;
    }

    /// <summary>Where a thread stands in a state, as a number of a sequence.</summary>
    public int PlaceIn(ReadOnlySpan<int> words, Component thread) => ProgramModel.ContentIn(words, Model.Components[thread.Place]);
}
