using System.Text.Json.Serialization;
using MessagePack;
using Playground.Timelines.Events;

namespace Playground.Benchmarks.Wire;

/// <summary>An event as other formats see it: an array in MessagePack, an object in JSON.</summary>
[MessagePackObject]
public readonly record struct EventMessage(
    [property: Key(0)] long TimeNs,
    [property: Key(1)] int Thread,
    [property: Key(2)] byte Kind,
    [property: Key(3)] int Subject,
    [property: Key(4)] long Value)
{
    public static EventMessage Of(TimelineEvent e) => new(e.TimeNs, e.Thread, (byte)e.Kind, e.Subject, e.Value);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EventMessage[]))]
internal sealed partial class EventJson : JsonSerializerContext;
