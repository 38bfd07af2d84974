using System.Net;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Limits;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    [InlineData(null, "unknown")]
    public void Clients_are_told_apart_by_what_they_can_not_choose(string? address, string expected) =>
        Assert.Equal(expected, ClientAddress.Of(address is null ? null : IPAddress.Parse(address)));
}
