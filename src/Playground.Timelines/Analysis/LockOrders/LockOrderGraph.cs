namespace Playground.Timelines.Analysis.LockOrders;

/// <summary>Which locks were wanted while which were held. Remembers the first step of each kind: a program takes the same ones again and again.</summary>
internal sealed class LockOrderGraph
{
    /// <summary>For each pair of locks; more ways to get from one to the other make no other circle.</summary>
    private const int MostWays = 16;

    private readonly Dictionary<(int Held, int Wanted), List<LockOrderStep>> _ways = [];
    private readonly SortedDictionary<int, SortedSet<int>> _wantedWith = [];

    /// <summary>The locks that were held while another was wanted.</summary>
    public IEnumerable<int> Held => _wantedWith.Keys;

    /// <summary>The locks that were wanted while one was held.</summary>
    public IReadOnlyCollection<int> WantedWith(int held) => _wantedWith.GetValueOrDefault(held) ?? [];

    /// <summary>Who wanted one lock while it held another, and with which gates.</summary>
    public IReadOnlyList<LockOrderStep> Ways(int held, int wanted) => _ways.GetValueOrDefault((held, wanted)) ?? [];

    /// <summary>A thread that holds some locks wants one more.</summary>
    public void Add(int thread, List<HeldLock> held, int wanted, long requested)
    {
        foreach (var hold in held)
        {
            if (hold.Lock == wanted)
                continue;
            if (!_ways.TryGetValue((hold.Lock, wanted), out var ways))
            {
                _ways[(hold.Lock, wanted)] = ways = [];
                if (!_wantedWith.TryGetValue(hold.Lock, out var others))
                    _wantedWith[hold.Lock] = others = [];
                others.Add(wanted);
            }

            if (ways.Count < MostWays && !IsKnown(ways, thread, held))
                ways.Add(new LockOrderStep(thread, hold.Lock, hold.Acquired, wanted, requested, Gates(held, hold.Lock)));
        }
    }

    /// <summary>Whether the thread did the same before, with the same gates or fewer.</summary>
    private static bool IsKnown(List<LockOrderStep> ways, int thread, List<HeldLock> held)
    {
        foreach (var way in ways)
        {
            if (way.Thread == thread && AreAllHeld(way.Gates, held))
                return true;
        }

        return false;
    }

    private static bool AreAllHeld(int[] gates, List<HeldLock> held)
    {
        var count = 0;
        foreach (var hold in held)
        {
            if (Array.IndexOf(gates, hold.Lock) >= 0)
                count++;
        }

        return count == gates.Length;
    }

    private static int[] Gates(List<HeldLock> held, int except) =>
        [.. held.Where(hold => hold.Lock != except).Select(hold => hold.Lock)];
}
