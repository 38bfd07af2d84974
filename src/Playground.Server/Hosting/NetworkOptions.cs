using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Playground.Server.Hosting;

/// <summary>How the server is reached, from the configuration section <c>Playground:Network</c>.</summary>
internal sealed class NetworkOptions : IValidatableObject
{
    public const string Section = "Playground:Network";

    /// <summary>
    /// Addresses (10.0.0.2) or networks (10.0.0.0/8) of the proxies in front of the server, whose X-Forwarded-For and
    /// X-Forwarded-Proto are believed. None by default: then nobody's are.
    /// </summary>
    public IList<string> KnownProxies { get; init; } = [];

    /// <summary>Origins, besides the server's own, whose pages may connect to the hub: <c>https://example.org</c>.</summary>
    public IList<string> AllowedOrigins { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in KnownProxies.Where(proxy => !TryParse(proxy, out _)))
            yield return new ValidationResult($"has \"{proxy}\", which is neither an address nor a network such as 10.0.0.0/8", [nameof(KnownProxies)]);
        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
            yield return new ValidationResult($"has \"{origin}\", which is not an origin such as https://example.org", [nameof(AllowedOrigins)]);
    }

    internal bool IsKnownProxy(IPAddress? address) =>
        address is not null && KnownProxies.Any(proxy => TryParse(proxy, out var network) && network.Contains(Unmapped(address)));

    internal static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && text == uri.GetLeftPart(UriPartial.Authority);
}
