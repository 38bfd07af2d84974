using Playground.Exploration.Search;
using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>
/// The simplest ways to states: of all ways those with the fewest preemptions, of those the shortest, of those the first by the letters of
/// their threads. Found by going through pairs of a state and the thread that took the last step, all those with the fewest preemptions
/// first (Dijkstra's algorithm, where costs are small whole numbers). Not thread-safe.
/// </summary>
internal sealed class SimplestWays
{
    private const long Unreached = long.MaxValue;
    private const int StepBits = 32;
    private const long Preemption = 1L << StepBits;

    private readonly StateGraph _graph;
    private readonly int _threads;
    private readonly int _prologue;
    private readonly int _longest;
    private readonly long[] _costs;
    private readonly Lazy<IncomingTransitions> _incoming;
    private readonly CancellationToken _over;

    /// <summary>Finds the simplest ways to all states of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="prologue">How many steps the main thread takes before the first of them.</param>
    /// <param name="longest">The longest way, in steps, those of the prologue included: others are not looked at.</param>
    /// <param name="over">Ends it early, and what is asked later.</param>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public SimplestWays(StateGraph graph, int states, int prologue, int longest, CancellationToken over)
    {
        (_graph, _threads, _prologue, _longest, _over) = (graph, graph.Threads, prologue, longest, over);
        _costs = new long[(long)states * _threads];
        Array.Fill(_costs, Unreached);
        _incoming = new Lazy<IncomingTransitions>(() => new IncomingTransitions(graph, states, over));
        Spread();
    }

    /// <summary>What the simplest way to a state costs: comparable, and the same for ways that are equally simple but for letters.</summary>
    public long CostOf(int state)
    {
        var least = Unreached;
        for (var last = 0; last < _threads; last++)
            least = Math.Min(least, _costs[Node(state, last)]);
        return least;
    }

    /// <summary>The simplest way to any of some states.</summary>
    public Way To(IReadOnlyCollection<int> states)
    {
        var least = states.Min(CostOf);
        var goals = new HashSet<long>();
        foreach (var state in states)
        {
            for (var last = 0; last < _threads; last++)
            {
                if (_costs[Node(state, last)] == least)
                    goals.Add(Node(state, last));
            }
        }

        var (marked, trace) = (Between(goals), new Trace(_threads));
        while (_costs[trace.Node] != least)
            Follow(trace, marked);
        return Finished(trace, least, StateOf(trace.Node));
    }

    /// <summary>The simplest way that ends with any of some transitions.</summary>
    /// <param name="transitions">Their numbers, each with the state that it comes from.</param>
    public Way Through(IReadOnlyCollection<(int Source, int Transition)> transitions)
    {
        var least = Unreached;
        var goals = new Dictionary<long, List<int>>();
        foreach (var (source, transition) in transitions)
        {
            for (var last = 0; last < _threads; last++)
            {
                var node = Node(source, last);
                if (_costs[node] == Unreached)
                    continue;
                var cost = _costs[node] + Step(source, last, _graph[transition]);
                if (cost > least)
                    continue;
                if (cost < least)
                    goals.Clear();
                if (!goals.TryGetValue(node, out var meant))
                    goals.Add(node, meant = []);
                meant.Add(transition);
                least = cost;
            }
        }

        var (marked, trace) = (Between([.. goals.Keys]), new Trace(_threads));
        List<int>? ends;
        while (!goals.TryGetValue(trace.Node, out ends))
            Follow(trace, marked);
        // Of ways that are otherwise the same, the first by the letter of the last step.
        var end = ends.MinBy(transition => trace.Letters[_graph[transition].Thread]);
        trace.Steps.Add(trace.Letters[_graph[end].Thread]);
        return Finished(trace, least, end);
    }

    private void Spread()
    {
        var level = new Level();
        _costs[0] = 0;
        level.Add(0, 0);
        for (var preemptions = 0L; level.Any; preemptions++)
        {
            var next = new Level();
            for (var steps = 0; steps < level.Length && steps + _prologue < _longest; steps++)
            {
                foreach (var node in level.At(steps))
                    Spread(node, (preemptions << StepBits) + steps, level, next);
            }

            level = next;
        }
    }

    private void Spread(long node, long cost, Level level, Level next)
    {
        _over.ThrowIfCancellationRequested();
        var (state, last) = (StateOf(node), LastOf(node));
        if (_costs[node] != cost || state >= _graph.Expanded)
            return;
        foreach (var transition in _graph.From(state))
        {
            var step = Step(state, last, transition);
            var target = After(transition);
            if (cost + step >= _costs[target])
                continue;
            _costs[target] = cost + step;
            (step >= Preemption ? next : level).Add((int)(uint)(cost + step), target);
        }
    }

    /// <summary>The nodes on the simplest ways to some nodes, all of the same cost.</summary>
    private HashSet<long> Between(HashSet<long> goals)
    {
        var marked = new HashSet<long>(goals);
        var open = new Stack<long>(goals);
        while (open.TryPop(out var node))
        {
            _over.ThrowIfCancellationRequested();
            var (state, last) = (StateOf(node), LastOf(node));
            foreach (var (source, transition) in _incoming.Value.To(state))
            {
                if (_graph.PlaceAfter(_graph[transition].Thread, _graph[transition]) != last)
                    continue;
                for (var before = 0; before < _threads; before++)
                {
                    var from = Node(source, before);
                    if (_costs[from] != Unreached && _costs[from] + Step(source, before, _graph[transition]) == _costs[node] && marked.Add(from))
                        open.Push(from);
                }
            }
        }

        return marked;
    }

    /// <summary>Takes the step on a simplest way that comes first by its letter.</summary>
    private void Follow(Trace trace, HashSet<long> marked)
    {
        var (state, last) = (StateOf(trace.Node), LastOf(trace.Node));
        Transition? first = null;
        foreach (var transition in _graph.From(state))
        {
            var target = After(transition);
            if (marked.Contains(target) && _costs[target] == _costs[trace.Node] + Step(state, last, transition)
                && (first is not { } before || trace.Letters[transition.Thread] < trace.Letters[before.Thread]))
                first = transition;
        }

        if (first is not { } step)
            throw new InvalidOperationException("A simplest way ends before its goal.");
        trace.Steps.Add(trace.Letters[step.Thread]);
        trace.Node = After(step);
        var letters = new int[_threads];
        for (var thread = 0; thread < _threads; thread++)
            letters[_graph.PlaceAfter(thread, step)] = trace.Letters[thread];
        trace.Letters = letters;
    }

    /// <summary>What a step costs after a thread has taken the one before.</summary>
    private long Step(int state, int last, Transition transition)
    {
        if (transition.Thread != last)
        {
            foreach (var other in _graph.From(state))
            {
                if (other.Thread == last && !other.IsGivingUp)
                    return Preemption + 1;
            }
        }

        return 1;
    }

    private long Node(int state, int last) => ((long)state * _threads) + last;

    private int StateOf(long node) => (int)(node / _threads);

    private int LastOf(long node) => (int)(node % _threads);

    private long After(Transition transition) => Node(transition.Target, _graph.PlaceAfter(transition.Thread, transition));

    private Way Finished(Trace trace, long cost, int end) =>
        new(new Schedule([.. Enumerable.Repeat(0, _prologue), .. trace.Steps]), (int)(cost >> StepBits)) { End = end, Letters = trace.Letters };

    /// <summary>A way as far as it has been followed, with the thread that is in each place.</summary>
    private sealed class Trace(int threads)
    {
        public long Node { get; set; }

        public List<int> Steps { get; } = [];

        public int[] Letters { get; set; } = [.. Enumerable.Range(0, threads)];
    }

    /// <summary>The nodes to go on from that are reached with equally many preemptions, by the number of steps.</summary>
    private sealed class Level
    {
        private readonly List<List<long>?> _bySteps = [];

        public int Length => _bySteps.Count;

        public bool Any => _bySteps.Count > 0;

        public List<long> At(int steps) => _bySteps[steps] ?? [];

        public void Add(int steps, long node)
        {
            while (_bySteps.Count <= steps)
                _bySteps.Add(null);
            (_bySteps[steps] ??= []).Add(node);
        }
    }
}
