using MessagePack;

namespace Playground.Server.Streaming;

/// <summary>What a viewer gets: some batches, and the run if it has changed.</summary>
/// <param name="Next">The sequence number after the last event sent so far: what to resume from.</param>
/// <param name="Batches">Batches of the wire format, in order; may be none.</param>
/// <param name="Run">The run as JSON text, as REST lists it; null if it hasn't changed.</param>
[MessagePackObject]
public sealed record TimelineUpdate(
    [property: Key("next")] long Next,
    [property: Key("batches")] IReadOnlyList<byte[]> Batches,
    [property: Key("run")] string? Run);
