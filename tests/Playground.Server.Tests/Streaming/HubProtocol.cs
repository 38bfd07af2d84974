namespace Playground.Server.Tests.Streaming;

/// <summary>How a viewer and the hub talk.</summary>
public enum HubProtocol
{
    /// <summary>Text.</summary>
    Json,

    /// <summary>Bytes.</summary>
    MessagePack,
}
