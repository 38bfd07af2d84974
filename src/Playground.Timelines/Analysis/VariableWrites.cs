namespace Playground.Timelines.Analysis;

/// <summary>
/// The writes to one variable in the order of the log, in blocks small enough to be collected young: there may be a million.
/// Knows each thread's next write.
/// </summary>
internal sealed class VariableWrites
{
    private const int BlockBits = 9;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<VariableWrite[]> _blocks = [];
    private readonly List<int[]> _next = [];
    private readonly ById<int> _firstOfThread = new();
    private readonly ById<int> _lastOfThread = new();
    private readonly List<int> _threads = [];

    public int Count { get; private set; }

    /// <summary>The threads that have written, in the order of their first write.</summary>
    public IReadOnlyList<int> Threads => _threads;

    public ref readonly VariableWrite this[int index] => ref _blocks[index >> BlockBits][index & (BlockSize - 1)];

    /// <summary>The index of a thread's first write, or -1.</summary>
    public int FirstOf(int thread) => _firstOfThread[thread] - 1;

    /// <summary>The index of the same thread's next write, or -1.</summary>
    public int NextAfter(int index) => NextSlot(index) - 1;

    public void Add(in VariableWrite write)
    {
        var offset = Count & (BlockSize - 1);
        if (offset == 0)
        {
            _blocks.Add(new VariableWrite[BlockSize]);
            _next.Add(new int[BlockSize]);
        }

        _blocks[^1][offset] = write;
        Count++;

        // Index + 1 everywhere, so that 0 means none.
        ref var last = ref _lastOfThread[write.Thread];
        if (last > 0)
        {
            NextSlot(last - 1) = Count;
        }
        else
        {
            _firstOfThread[write.Thread] = Count;
            _threads.Add(write.Thread);
        }

        last = Count;
    }

    private ref int NextSlot(int index) => ref _next[index >> BlockBits][index & (BlockSize - 1)];
}
