using Playground.Exploration.Model;
using Playground.Programs.Threads;
using Playground.Programs.Values.Containers;

namespace Playground.Exploration.Search.Symmetry;

/// <summary>
/// The components that are a thread's own: it, its place, Python's object of it with the arguments that were given by name, and what it
/// has brought into being. Those of threads of the same kind correspond to each other. Not thread-safe.
/// </summary>
internal sealed class ThreadParts(ProgramModel model)
{
    /// <summary>What is renamed when threads change their places.</summary>
    /// <param name="threads">The threads.</param>
    /// <param name="place">The place in the list that each of them comes to.</param>
    public Exchange Of(Component[] threads, Func<int, int> place)
    {
        var exchange = new Exchange([], [], []);
        for (var i = 0; i < threads.Length; i++)
        {
            if (place(i) != i)
                Pair(threads[i], threads[place(i)], exchange);
        }

        return exchange;
    }

    /// <summary>Whether a thread has brought nothing into being but what it waits by: variables may be told apart by who has made them.</summary>
    public bool IsOnlyWaiting(Component thread) =>
        model.Components.PublishedBy(thread.Number).Values.All(number => model.Components[number].Target is SignalRound or BarrierRound or ConditionPlace);

    private void Pair(Component from, Component to, Exchange exchange)
    {
        var names = exchange.Names;
        names[from.Number] = to.Number;
        names[from.Place] = to.Place;
        if (model.Components.Find(from.Thread.State) is { } life && model.Components.Find(to.Thread.State) is { } other)
            names[life.Number] = other.Number;
        PairObjects(model.Components.Find(from.Thread.Instance!)!, model.Components.Find(to.Thread.Instance!)!, names);
        var counterparts = model.Components.PublishedBy(to.Number);
        foreach (var (key, number) in model.Components.PublishedBy(from.Number))
        {
            exchange.Made.Add(number);
            if (counterparts.TryGetValue(key, out var counterpart))
                names[number] = counterpart;
            else
                exchange.Alone.Add(number);
        }
    }

    private void PairObjects(Component from, Component to, Dictionary<int, int> names)
    {
        names[from.Number] = to.Number;
        foreach (var (one, other) in model.References.From(from.Number).Zip(model.References.From(to.Number)))
        {
            if (one != other && model.Components[one].Target is DictValue && model.Components[other].Target is DictValue)
                names[one] = other;
        }
    }
}
