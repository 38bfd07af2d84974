using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Playground.Server.Hosting;

/// <summary>The addresses the server listens on.</summary>
/// <param name="server">The web server.</param>
public sealed class LocalAddress(IServer server)
{
    /// <summary>Where this process reaches itself; null before it has started, or if it listens on no TCP port.</summary>
    public Uri? Self => All.OrderBy(address => address.Scheme == Uri.UriSchemeHttp ? 0 : 1).FirstOrDefault() is { } address
        ? new UriBuilder(address) { Host = address.Host == "localhost" || IsAny(address.Host) ? "127.0.0.1" : address.Host }.Uri
        : null;

    /// <summary>The addresses as people type them.</summary>
    public IEnumerable<string> ForPeople => All
        .Select(address => new UriBuilder(address) { Host = IsAny(address.Host) ? "localhost" : address.Host }.Uri.GetLeftPart(UriPartial.Authority))
        .Distinct();

    private IEnumerable<Uri> All => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(address => address.Replace("://+", "://[::]", StringComparison.Ordinal).Replace("://*", "://[::]", StringComparison.Ordinal))
        .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null)
        .OfType<Uri>();

    private static bool IsAny(string host) => host is "0.0.0.0" or "[::]" or "::";
}
