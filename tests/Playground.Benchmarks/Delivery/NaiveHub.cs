using Microsoft.AspNetCore.SignalR;

namespace Playground.Benchmarks.Delivery;

/// <summary>The peer: whoever connects is in one group, which gets every event as a message of its own.</summary>
public sealed class NaiveHub : Hub
{
    /// <summary>The group's name.</summary>
    public const string Everybody = "everybody";

    /// <inheritdoc/>
    public override Task OnConnectedAsync() => Groups.AddToGroupAsync(Context.ConnectionId, Everybody);
}
