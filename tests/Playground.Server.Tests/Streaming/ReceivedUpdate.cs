using MessagePack;

namespace Playground.Server.Tests.Streaming;

/// <summary>An update as a client of either protocol reads it by the contract.</summary>
[MessagePackObject]
public sealed record ReceivedUpdate(
    [property: Key("next")] long Next, [property: Key("batches")] IReadOnlyList<byte[]> Batches, [property: Key("run")] string? Run);
