using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Explorations;

/// <summary>
/// All explorations, live and ended, in memory: each can be made again from its program in the time that it took. Of the ended ones those
/// that ended first are forgotten first. Thread-safe.
/// </summary>
public sealed class ExplorationDirectory(IOptions<PlaygroundLimits> limits)
{
    /// <summary>Memory for ended explorations, in bytes.</summary>
    internal const long MostBytes = 256 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgramExploration> _all = new(StringComparer.Ordinal);
    private readonly LinkedList<(ProgramExploration Exploration, long Bytes)> _ended = [];
    private long _bytes;

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyList<ProgramExploration> All
    {
        get
        {
            lock (_lock)
                return [.. _all.Values];
        }
    }

    /// <summary>The exploration with an id.</summary>
    /// <exception cref="ApiProblemException">There is none.</exception>
    public ProgramExploration Get(string id)
    {
        lock (_lock)
        {
            if (_all.TryGetValue(id, out var exploration))
                return exploration;
        }

        // What is no id is not repeated.
        throw ApiProblems.ExplorationNotFound(IsId(id) ? id : "with this id").ToException();
    }

    /// <summary>Adds a new one.</summary>
    public void Add(ProgramExploration exploration)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        lock (_lock)
            _all.Add(exploration.Id, exploration);
    }

    /// <summary>An exploration is about to end: from now on it is among those that may be forgotten.</summary>
    /// <param name="exploration">The exploration.</param>
    /// <param name="bytes">How much memory it keeps.</param>
    public void Keep(ProgramExploration exploration, long bytes)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        lock (_lock)
        {
            _ended.AddLast((exploration, bytes));
            _bytes += bytes;
            while (_ended.Count > limits.Value.ExplorationsKept || (_bytes > MostBytes && _ended.Count > 1))
                Forget(_ended.First!);
        }
    }

    /// <summary>Forgets an ended one.</summary>
    public void Delete(ProgramExploration exploration)
    {
        ArgumentNullException.ThrowIfNull(exploration);
        lock (_lock)
        {
            for (var node = _ended.First; node is not null; node = node.Next)
            {
                if (node.Value.Exploration == exploration)
                {
                    Forget(node);
                    return;
                }
            }
        }
    }

    private void Forget(LinkedListNode<(ProgramExploration Exploration, long Bytes)> node)
    {
        _ended.Remove(node);
        _bytes -= node.Value.Bytes;
        _all.Remove(node.Value.Exploration.Id);
    }

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
