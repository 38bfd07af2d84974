using System.Text.Json;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Runs;

/// <summary>An event as REST shows it, or as it would show one that came another way.</summary>
internal sealed record EventLine(
    long Sequence, long TimeNs, int Thread, string? ThreadName, string Kind, int Subject, string? SubjectName, long Value, int Extra)
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static readonly Dictionary<string, EventKind> Kinds =
        Enum.GetValues<EventKind>().ToDictionary(kind => kind.Name(), StringComparer.Ordinal);

    public static EventLine Parse(string line) => JsonSerializer.Deserialize<EventLine>(line, Strict)!;

    public static EventLine Of(SequencedEvent sequenced, Func<int, string?> nameOf)
    {
        var e = sequenced.Event;
        return new EventLine(
            sequenced.Sequence, e.TimeNs, e.Thread, nameOf(e.Thread), e.Kind.Name(), e.Subject, e.Subject == 0 ? null : nameOf(e.Subject), e.Value, e.Extra);
    }

    public TimelineEvent ToEvent() => new(TimeNs, Thread, Kinds[Kind], Subject, Value, Extra);
}
