using System.Text.Json;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>Writes events as REST shows them, straight to UTF-8.</summary>
internal static class EventJson
{
    /// <summary>Writes one event as an object.</summary>
    public static void Write(Utf8JsonWriter json, in SequencedEvent sequenced, NameTable names)
    {
        var e = sequenced.Event;
        json.WriteStartObject();
        json.WriteNumber("sequence"u8, sequenced.Sequence);
        json.WriteNumber("timeNs"u8, e.TimeNs);
        json.WriteNumber("thread"u8, e.Thread);
        json.WriteString("threadName"u8, names.Find(e.Thread)?.Text);
        json.WriteString("kind"u8, e.Kind.Name());
        if (e.Subject != 0)
        {
            json.WriteNumber("subject"u8, e.Subject);
            json.WriteString("subjectName"u8, names.Find(e.Subject)?.Text);
        }

        json.WriteNumber("value"u8, e.Value);
        if (e.Extra != 0)
            json.WriteNumber("extra"u8, e.Extra);
        json.WriteEndObject();
    }
}
