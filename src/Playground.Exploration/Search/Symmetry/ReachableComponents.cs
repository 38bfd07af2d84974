using Playground.Exploration.Model;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Containers;

namespace Playground.Exploration.Search.Symmetry;

/// <summary>
/// What threads can come to while the main one only waits for their end: what they know, and the variables that they can name, with all
/// that is ever to be found there. What lies elsewhere has no part in what they do. Not thread-safe.
/// </summary>
internal sealed class ReachableComponents(ProgramModel model)
{
    private (int References, int Components) _seen;

    /// <summary>Those of them that name threads, other than the threads themselves.</summary>
    public IReadOnlyList<int> NamingThreads { get; private set; } = [];

    /// <summary>Looks, if there is anything new.</summary>
    /// <returns>Whether threads of the same kind can't be told apart by what they come to.</returns>
    public bool TryLook(Component[] threads, ThreadParts parts)
    {
        if (_seen == (model.References.Count, model.Components.Count))
            return true;
        _seen = (model.References.Count, model.Components.Count);
        // All of them in another place: what has to do with any of them.
        var own = parts.Of(threads, i => i == 0 ? 0 : (i % (threads.Length - 1)) + 1);
        var known = own.Names.Keys.Concat(own.Alone).ToHashSet();
        NamingThreads = [.. From(threads)
            .Where(number => !known.Contains(number) && model.References.From(number).Any(known.Contains))
            .Where(number => model.Components[number].Target is not (ProgramThreads or ThreadsEnd))
            .Order()];
        // In which order those show their members is their own affair.
        return threads.Skip(1).All(parts.IsOnlyWaiting)
            && !NamingThreads.Any(number => model.Components[number].Target is DictValue or SetValue or LocalValue);
    }

    private HashSet<int> From(Component[] threads)
    {
        var known = threads.Skip(1).Select(thread => thread.Place).ToHashSet();
        for (var number = 0; number < model.Components.Count; number++)
        {
            if (model.Components[number].Target is GlobalVariable { IsMainOnly: false })
                known.Add(number);
        }

        var open = new Stack<int>(known);
        while (open.TryPop(out var number))
        {
            if (model.Components[number].Target is ProgramThreads or GlobalVariable { IsMainOnly: true })
                continue;
            foreach (var named in model.References.From(number))
            {
                if (known.Add(named))
                    open.Push(named);
            }
        }

        return known;
    }
}
