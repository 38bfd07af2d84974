namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>Finds orders that lead round in a circle, each step by another thread, and no two of them behind a common gate.</summary>
internal sealed class LockOrderCycles
{
    /// <summary>No more circles than that are told of.</summary>
    public const int MostCycles = 5;

    /// <summary>Longer circles are not looked for.</summary>
    public const int MostLocks = 16;

    /// <summary>After so many steps the search ends: in a thicket of orders the short circles, which come first, say enough.</summary>
    private const int MostTries = 100_000;

    private readonly LockOrderGraph _graph;
    private readonly List<LockOrderStep> _path = [];
    private readonly List<IReadOnlyList<LockOrderStep>> _found = [];
    private int _length;
    private int _tries;

    private LockOrderCycles(LockOrderGraph graph) => _graph = graph;

    /// <summary>The circles of a graph, the shortest first. Of two that go through the same locks, only one.</summary>
    public static IReadOnlyList<IReadOnlyList<LockOrderStep>> In(LockOrderGraph graph)
    {
        var search = new LockOrderCycles(graph);
        var locks = graph.Held.ToList();
        for (search._length = 2; search._length <= Math.Min(locks.Count, MostLocks); search._length++)
        {
            foreach (var first in locks)
                search.Extend(first, first);
        }

        return search._found;
    }

    private bool IsOver => _found.Count >= MostCycles || _tries >= MostTries;

    /// <summary>Goes on from a lock to each that was wanted with it.</summary>
    /// <param name="first">Where the circle began: its lock with the smallest id, so that each is found once.</param>
    /// <param name="held">Where it has come to.</param>
    private void Extend(int first, int held)
    {
        var isLast = _path.Count == _length - 1;
        foreach (var wanted in _graph.WantedWith(held))
        {
            if (isLast ? wanted != first : wanted <= first || _path.Exists(step => step.Held == wanted))
                continue;
            foreach (var step in _graph.Ways(held, wanted))
            {
                if (IsOver)
                    return;
                _tries++;
                if (!CanMeetAll(step))
                    continue;
                _path.Add(step);
                if (!isLast)
                    Extend(first, wanted);
                else if (IsNew())
                    _found.Add([.. _path]);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    private bool CanMeetAll(LockOrderStep step) =>
        _path.TrueForAll(other => other.Thread != step.Thread && !Array.Exists(other.Gates, gate => Array.IndexOf(step.Gates, gate) >= 0));

    private bool IsNew() => !_found.Exists(known => known.All(step => _path.Exists(mine => mine.Held == step.Held)));
}
