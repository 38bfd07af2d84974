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

    /// <summary>Finds the simplest ways to all states of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="prologue">How many steps the main thread takes before the first of them.</param>
    /// <param name="longest">The longest way, in steps, those of the prologue included: others are not looked at.</param>
    public SimplestWays(StateGraph graph, int states, int prologue, int longest)
    {
        (_graph, _threads, _prologue, _longest) = (graph, graph.Threads, prologue, longest);
        _costs = new long[(long)states * _threads];
        Array.Fill(_costs, Unreached);
        _incoming = new Lazy<IncomingTransitions>(() => new IncomingTransitions(graph, states));
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

        var steps = Trace(Between(goals), least);
        return Finished(steps, least);
    }

    /// <summary>The simplest way that ends with any of some transitions.</summary>
    /// <param name="transitions">Their numbers, each with the state that it comes from.</param>
    public Way Through(IReadOnlyCollection<(int Source, int Transition)> transitions)
    {
        var least = Unreached;
        var goals = new Dictionary<long, int>();
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
                var thread = _graph[transition].Thread;
                if (cost < least || !goals.TryGetValue(node, out var other) || thread < other)
                    goals[node] = thread;
                least = cost;
            }
        }

        // The last steps of ways that are otherwise the same differ only in their letters.
        var marked = Between([.. goals.Keys]);
        var steps = TraceTo(marked, goals);
        return Finished(steps, least);
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
        var (state, last) = ((int)(node / _threads), (int)(node % _threads));
        if (_costs[node] != cost || state >= _graph.Expanded)
            return;
        foreach (var transition in _graph.From(state))
        {
            var step = Step(state, last, transition);
            var target = Node(transition.Target, transition.Thread);
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
            var (state, last) = ((int)(node / _threads), (int)(node % _threads));
            foreach (var (source, transition) in _incoming.Value.To(state))
            {
                if (_graph[transition].Thread != last)
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

    private List<int> Trace(HashSet<long> marked, long cost)
    {
        var steps = new List<int>();
        for (var node = 0L; _costs[node] != cost;)
            node = Follow(node, marked, steps);
        return steps;
    }

    private List<int> TraceTo(HashSet<long> marked, Dictionary<long, int> goals)
    {
        var steps = new List<int>();
        var node = 0L;
        int thread;
        while (!goals.TryGetValue(node, out thread))
            node = Follow(node, marked, steps);
        steps.Add(thread);
        return steps;
    }

    /// <summary>Takes the step on a simplest way that comes first by its letter.</summary>
    private long Follow(long node, HashSet<long> marked, List<int> steps)
    {
        var (state, last) = ((int)(node / _threads), (int)(node % _threads));
        foreach (var transition in _graph.From(state))
        {
            var target = Node(transition.Target, transition.Thread);
            if (!marked.Contains(target) || _costs[target] != _costs[node] + Step(state, last, transition))
                continue;
            steps.Add(transition.Thread);
            return target;
        }

        throw new InvalidOperationException("A simplest way ends before its goal.");
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

    private Way Finished(List<int> steps, long cost) => new(new Schedule([.. Enumerable.Repeat(0, _prologue), .. steps]), (int)(cost >> StepBits));

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
