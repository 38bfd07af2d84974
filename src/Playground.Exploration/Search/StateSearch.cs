using System.Diagnostics;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Programs.Values.Errors;

namespace Playground.Exploration.Search;

/// <summary>Goes through all states that a program can come to, breadth first. Not thread-safe.</summary>
internal sealed class StateSearch
{
    /// <summary>Stands for the line of a thread that has ended.</summary>
    public const int NoLine = -1;

    private const int StatesPerLook = 512;
    private const int LongestPrefix = 2_000;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly ExplorationOptions _options;
    private readonly IProgress<ExplorationProgress>? _progress;
    private readonly CancellationToken _stop;
    private readonly StepMemo _memo = new();
    private readonly List<StateEnd> _ends = [];
    private readonly ThreadRosters _rosters;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int[] _next = [];
    private TimeSpan _lastTold;

    public StateSearch(ProgramModel model, ExplorationOptions options, IProgress<ExplorationProgress>? progress, CancellationToken stop)
    {
        (Model, _options, _progress, _stop) = (model, options, progress, stop);
        _rosters = new ThreadRosters(model);
        Output = new PrintedOutput(model, options.DistinguishesOutput);
    }

    public ProgramModel Model { get; }

    /// <summary>Whether steps whose effects are known already are not taken again.</summary>
    public bool RemembersSteps { get; init; } = true;

    /// <summary>What was printed on the way to each state.</summary>
    public PrintedOutput Output { get; }

    public StateTable States { get; } = new();

    public StateGraph Graph { get; } = new();

    /// <summary>The exceptions that nobody caught, by number from 1 on.</summary>
    public List<EscapedException[]> Failures { get; } = [[]];

    /// <summary>How many steps the main thread takes before there is any other thread, and so any choice.</summary>
    public int Prefix { get; private set; }

    /// <summary>The exceptions that nobody caught in those, each with the number of its step from 1 on.</summary>
    public List<(int Step, EscapedException Exception)> PrefixFailures { get; } = [];

    /// <summary>What kept the search from seeing everything; null if nothing did.</summary>
    public ExplorationBound? Bound { get; private set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>How many bytes all takes.</summary>
    public long Bytes => States.Bytes + Graph.Bytes + _memo.Bytes + Model.Bytes + _ends.Capacity;

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
        TakePrefix();
        States.Add([], 0, out _);
        if (Bound is not null)
            return;
        Model.Root();
        Output.Root();
        for (var state = 0; state < States.Count; state++)
        {
            if (state % StatesPerLook == 0 && !MayGoOn(state))
                return;
            Expand(state);
        }

        Tell(0);
    }

    private void TakePrefix()
    {
        while (Prefix < LongestPrefix && Model.Main.Machine.Pending is not null && Model.Threads.Length == 1)
        {
            var result = Model.StepAlone();
            if (result == StepResult.Blocked)
                return;
            if (result == StepResult.OverBudget)
            {
                Bound ??= ExplorationBound.Budget;
                return;
            }

            Prefix++;
            Output.Add(Model.Printed);
            foreach (var exception in Escaped())
                PrefixFailures.Add((Prefix, exception));
        }
    }

    private bool MayGoOn(int state)
    {
        var elapsed = Elapsed;
        var bound = Bound;
        if (_stop.IsCancellationRequested)
            bound = ExplorationBound.Stopped;
        else if (States.Count >= _options.States)
            bound = ExplorationBound.States;
        else if (Bytes >= _options.Bytes)
            bound = ExplorationBound.Memory;
        else if (elapsed >= _options.Time)
            bound = ExplorationBound.Time;
        else if (elapsed - _lastTold >= ProgressInterval)
            Tell(States.Count - state);
        Bound = bound;
        return bound is null or ExplorationBound.Budget;
    }

    private void Tell(int frontier)
    {
        _lastTold = Elapsed;
        _progress?.Report(new ExplorationProgress(States.Count + Prefix, Graph.Count + Prefix, frontier, _lastTold));
    }

    private void Expand(int state)
    {
        var threads = _rosters.In(States[state]);
        var end = StateEnd.Ended;
        if (PlaceIn(States[state], threads[0]) != _rosters.Ended)
        {
            end = StateEnd.Deadlocked;
            for (var thread = 0; thread < threads.Length; thread++)
            {
                var result = Follow(state, threads[thread], thread);
                if (result is StepResult.Taken or StepResult.GivenUp)
                    end = StateEnd.None;
                else if (result is StepResult.OverBudget && end is StateEnd.Deadlocked)
                    end = StateEnd.Cut;
            }
        }

        _ends.Add(end);
        Graph.EndState();
    }

    private StepResult Follow(int state, Component thread, int number)
    {
        var words = States[state];
        var content = PlaceIn(words, thread);
        if (content == _rosters.Ended)
            return StepResult.Blocked;
        if (!RemembersSteps)
            _memo.Clear();
        var known = _memo.Find(thread.Place, content, words);
        var effect = _memo[known >= 0 ? known : Take(state, thread, content, number)];
        if (effect.Result is StepResult.Blocked)
            return StepResult.Blocked;
        if (effect.Result is StepResult.OverBudget)
        {
            Bound ??= ExplorationBound.Budget;
            return StepResult.OverBudget;
        }

        var hash = Apply(state, effect);
        States.Add(_next, hash, out var target);
        Graph.Add(new Transition(target, effect.Failure, (byte)number, effect.Result is StepResult.GivenUp));
        return effect.Result;
    }

    /// <summary>Makes <see cref="_next"/> the state that an effect leads to.</summary>
    /// <returns>Its hash.</returns>
    private uint Apply(int state, StepEffect effect)
    {
        var outputColumn = effect.Printed == 0 ? -1 : Output.ColumnIn(States);
        var words = States[state];
        if (_next.Length != words.Length)
            _next = new int[words.Length];
        words.CopyTo(_next);
        var hash = States.HashOf(state);
        for (var i = 0; i < effect.Columns.Length; i++)
            Change(effect.Columns[i], effect.Contents[i], ref hash);
        if (outputColumn >= 0)
            Change(outputColumn, Output.After(_next[outputColumn], effect.Printed), ref hash);
        return hash;
    }

    private void Change(int column, int content, ref uint hash)
    {
        hash ^= States.Part(column, _next[column]) ^ States.Part(column, content);
        _next[column] = content;
    }

    /// <summary>Has a step taken that is not remembered, and remembers what came of it.</summary>
    /// <returns>The number of its effect.</returns>
    private int Take(int state, Component thread, int content, int number)
    {
        var result = Model.Step(States[state], thread);
        foreach (var change in Model.Changes)
        {
            if (change.Component.Column >= 0)
                continue;
            // Up to now nobody had to ask what it holds.
            change.Component.Column = States.AddColumn(change.Component.Initial);
            _memo.Clear();
        }

        var failure = 0;
        if (Escaped() is { Length: > 0 } escaped)
        {
            Failures.Add(escaped);
            failure = Failures.Count - 1;
        }

        var effect = new StepEffect(
            result,
            [.. Model.Changes.Select(change => change.Component.Column)],
            [.. Model.Changes.Select(change => change.Content)],
            Output.NumberOf(Model.Printed),
            failure);
        var columns = Model.Read.Where(read => read.Column >= 0).Select(read => read.Column).ToArray();
        return _memo.Add(thread.Place, content, States[state], columns, effect);
    }

    /// <summary>What ended threads in the last step; to leave by <c>SystemExit</c> is no failure.</summary>
    private EscapedException[] Escaped() => [.. Model.Escaped
        .Where(escaped => !escaped.Exception.Type.IsSubclassOf(ExceptionTypes.SystemExit))
        .Select(EscapedException.Of)];

    /// <summary>Where a thread stands in a state, as a number of a sequence.</summary>
    public int PlaceIn(ReadOnlySpan<int> words, Component thread) => ProgramModel.ContentIn(words, Model.Components[thread.Place]);
}
