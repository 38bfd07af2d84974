using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Testing;

/// <summary>A complete timeline, read by names.</summary>
internal sealed class RecordedTimeline(TimelineLog log)
{
    public TimelineLog Log { get; } = log;

    public IReadOnlyList<TimelineEvent> Events { get; } = [.. log.Events().Select(e => e.Event)];

    /// <summary>The only thing with this name.</summary>
    public int Id(string name) => All(null).Single(declared => declared.Text == name).Id;

    public string Name(int id) => Log.Names[id].Text;

    public IEnumerable<TimelineName> All(NameKind? kind) =>
        Enumerable.Range(1, Log.Names.Count).Select(id => Log.Names[id]).Where(name => kind is null || name.Kind == kind);

    /// <summary>A thread's events, in order.</summary>
    public IReadOnlyList<TimelineEvent> Of(string thread)
    {
        var id = Id(thread);
        return [.. Events.Where(e => e.Thread == id)];
    }

    /// <summary>The kinds of a thread's events, without its start and end.</summary>
    public IReadOnlyList<EventKind> KindsOf(string thread) =>
        [.. Of(thread).Select(e => e.Kind).Where(kind => kind is not (EventKind.ThreadStarted or EventKind.ThreadEnded))];

    public IReadOnlyList<TimelineEvent> Where(EventKind kind) => [.. Events.Where(e => e.Kind == kind)];
}
