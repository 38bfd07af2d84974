using MessagePack;

namespace Playground.Server.Streaming;

/// <summary>What somebody who watches an exploration gets.</summary>
/// <param name="Exploration">The exploration as JSON text, as REST shows it without the program's text.</param>
[MessagePackObject]
public sealed record ExplorationUpdate([property: Key("exploration")] string Exploration);
