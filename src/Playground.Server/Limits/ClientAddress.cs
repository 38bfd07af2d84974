using System.Net;
using System.Net.Sockets;

namespace Playground.Server.Limits;

/// <summary>Who a request comes from, as far as limits are concerned.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The client's IP address, of IPv6 only the /64 network, which is what one customer usually has. It can't be chosen by the
    /// client, unlike everything else in a request, so the number of limiters stays bounded.
    /// </summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Of(context.Connection.RemoteIpAddress);
    }

    internal static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();

        var network = address.GetAddressBytes();
        network.AsSpan(8).Clear();
        return $"{new IPAddress(network)}/64";
    }
}
