namespace Playground.Exploration.Model;

/// <summary>Which components have ever named which others: what can be come to from one is among what these lead to. Not thread-safe.</summary>
internal sealed class References
{
    private readonly List<List<int>> _named = [];

    /// <summary>How many there are; nothing is ever taken away.</summary>
    public int Count { get; private set; }

    /// <summary>The components that one has named, in the order in which it did first.</summary>
    public IReadOnlyList<int> From(int component) => component < _named.Count ? _named[component] : [];

    /// <summary>Notes what a component names.</summary>
    public void Add(int component, List<int> named)
    {
        while (component >= _named.Count)
            _named.Add([]);
        foreach (var number in named)
        {
            if (_named[component].Contains(number))
                continue;
            _named[component].Add(number);
            Count++;
        }
    }
}
