namespace Playground.Server.Streaming;

/// <summary>How many viewers are connected. Thread-safe.</summary>
public sealed class OpenConnections
{
    private readonly OpenCount _all = new();

    /// <summary>Ends when nobody is connected.</summary>
    public Task AllGone => _all.None;

    /// <summary>Somebody is connected from now on.</summary>
    public void Connected() => _all.Add();

    /// <summary>Somebody is connected no longer.</summary>
    public void Disconnected() => _all.Remove();
}
