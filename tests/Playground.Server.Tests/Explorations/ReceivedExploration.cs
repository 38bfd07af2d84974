using MessagePack;

namespace Playground.Server.Tests.Explorations;

/// <summary>An update as a client of either protocol reads it by the contract.</summary>
[MessagePackObject]
public sealed record ReceivedExploration([property: Key("exploration")] string Exploration);
