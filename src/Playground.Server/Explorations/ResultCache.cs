using Playground.Exploration.Results;
using Playground.Server.Explorations.Results;

namespace Playground.Server.Explorations;

/// <summary>
/// What searches have found, by program and bounds, as long as there is memory for it: those that were asked for longest ago go first. A
/// text is its own key, since other texts can be made for a hash. Thread-safe.
/// </summary>
internal sealed class ResultCache(long mostBytes = ResultCache.DefaultBytes)
{
    /// <summary>Memory for it, in bytes.</summary>
    private const long DefaultBytes = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Source, ExplorationBounds Bounds), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <summary>What a search of a program would find; null if that is not known.</summary>
    public ExplorationResultView? Find(string source, ExplorationBounds bounds)
    {
        lock (_lock)
        {
            // Whoever has seen everything has seen what can be seen within any bounds.
            if (!_entries.TryGetValue((source, Unbounded(bounds)), out var node) && !_entries.TryGetValue((source, bounds), out node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Result;
        }
    }

    /// <summary>Remembers what a search has found; not that of one that was stopped, which says nothing about its bounds.</summary>
    public void Keep(string source, ExplorationBounds bounds, ExplorationResultView result)
    {
        if (result.BoundedBy == ExplorationBound.Stopped)
            return;
        var key = (source, result.Verdict == ExplorationVerdict.Complete ? Unbounded(bounds) : bounds);
        var entry = new Entry(key, result, result.Bytes + (sizeof(char) * (long)source.Length));
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var before))
                Remove(before);
            _entries.Add(key, _byUse.AddFirst(entry));
            _bytes += entry.Bytes;
            while (_bytes > mostBytes)
                Remove(_byUse.Last!);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
    }

    private static ExplorationBounds Unbounded(ExplorationBounds bounds) => bounds with { States = long.MaxValue, Seconds = int.MaxValue };

    private sealed record Entry((string Source, ExplorationBounds Bounds) Key, ExplorationResultView Result, long Bytes);
}
