using Playground.Exploration.Model;

namespace Playground.Exploration.Search;

/// <summary>Which threads have been started in a state. Not thread-safe.</summary>
internal sealed class ThreadRosters(ProgramModel model)
{
    private readonly Dictionary<int, Component[]> _known = [];
    private Component? _roster;
    private Component[] _last = [];
    private int _lastContent = Component.Unknown;

    /// <summary>What the place of a thread that has ended holds.</summary>
    public int Ended { get; } = model.Contents.Of([ThreadPlaces.Ended]);

    /// <summary>The threads in a state, in the order in which they were started: 0 is A.</summary>
    public Component[] In(ReadOnlySpan<int> state)
    {
        _roster ??= model.Roster;
        var content = ProgramModel.ContentIn(state, _roster);
        if (content == _lastContent)
            return _last;
        _lastContent = content;
        if (!_known.TryGetValue(content, out var threads))
        {
            model.Load(state, null);
            threads = Array.ConvertAll(model.Threads, thread => model.Components.Find(thread)!);
            _known.Add(content, threads);
        }

        return _last = threads;
    }

    /// <summary>The same as far as it is known already; null if not. Several threads may ask that while nobody asks for more.</summary>
    public Component[]? Known(ReadOnlySpan<int> state) =>
        _roster is null ? null : _known.GetValueOrDefault(ProgramModel.ContentIn(state, _roster));
}
