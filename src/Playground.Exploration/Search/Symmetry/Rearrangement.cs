using Playground.Exploration.Model;

namespace Playground.Exploration.Search.Symmetry;

/// <summary>What comes in the place of what when threads change theirs, as far as components are known. Not thread-safe.</summary>
internal sealed class Rearrangement
{
    // By component and content, as one number: it is asked for with each step.
    private readonly Dictionary<long, int> _renamed = [];
    private int _components = -1;
    private IReadOnlyList<int>? _naming;

    /// <summary>By number, which component comes in the place of which.</summary>
    public Dictionary<int, int> Names { get; private set; } = [];

    /// <summary>The components that come to another place or name some that do, each with the one whose place it comes to.</summary>
    public (Component From, Component To)[] Moves { get; private set; } = [];

    /// <summary>What the threads have brought into being.</summary>
    public Component[] Made { get; private set; } = [];

    /// <summary>Those of them that would have to come to another place, where there is none yet.</summary>
    public Component[] Alone { get; private set; } = [];

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => (_renamed.Count * 48L) + (Moves.Length * 64L) + ((Made.Length + Alone.Length) * 8L) + 512;

    /// <summary>Whether it has yet to be found out, or to be found out anew, since there are more components.</summary>
    /// <param name="components">How many there are.</param>
    /// <param name="naming">Those that name threads.</param>
    public bool IsOutdated(int components, IReadOnlyList<int> naming) => _components != components || _naming != naming;

    /// <summary>Says what moves where.</summary>
    /// <param name="exchange">What is renamed.</param>
    /// <param name="components">All components.</param>
    /// <param name="naming">Those that name threads.</param>
    public void Update(Exchange exchange, Components components, IReadOnlyList<int> naming)
    {
        (_components, _naming) = (components.Count, naming);
        Names = exchange.Names;
        Moves = [.. naming.Union(Names.Keys).Select(number => (components[number], components[Names.GetValueOrDefault(number, number)]))];
        Made = [.. exchange.Made.Select(number => components[number])];
        Alone = [.. exchange.Alone.Select(number => components[number])];
    }

    /// <summary>What a component holds in its new place, if that is known.</summary>
    public bool TryFind(Component from, int content, out int renamed) => _renamed.TryGetValue(Key(from, content), out renamed);

    /// <summary>Remembers that.</summary>
    public void Add(Component from, int content, int renamed) => _renamed.Add(Key(from, content), renamed);

    private static long Key(Component component, int content) => ((long)component.Number << 32) | (uint)content;
}
