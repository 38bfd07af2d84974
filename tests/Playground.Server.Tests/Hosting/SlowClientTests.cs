using System.Net;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Hosting;

/// <summary>Who holds a connection without using it loses it, and keeps it from nobody else.</summary>
public sealed class SlowClientTests
{
    private const string Check = "POST /api/programs/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("IdleSeconds", "")]
    [InlineData("IdleSeconds", "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("HeaderSeconds", "GET /health/live HTTP/1.1\r\nHost:")]
    [InlineData("HeaderSeconds", "GE")]
    public async Task Who_keeps_the_server_waiting_is_hung_up_on(string limit, string sent)
    {
        await using var application = new PlaygroundApplication().WithLimit(limit, 1).Listen();
        using var connection = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await connection.SendAsync(sent);
        var answer = await connection.ReadToEndAsync();
        Assert.Equal(sent.EndsWith("\r\n\r\n", StringComparison.Ordinal), answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_refused_with_a_code()
    {
        await using var application = new PlaygroundApplication().WithLimit("TransferBytesPerSecond", 1000).Listen();
        using var connection = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await connection.SendAsync(Check);
        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("\"request-timeout\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_has_so_many_connections_and_whoever_closes_one_gets_another()
    {
        await using var application = new PlaygroundApplication().WithLimit("ConnectionsPerClient", 2).Listen();
        using var first = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        using var second = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        using var third = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        Assert.Equal("", await third.ReadToEndAsync());

        first.Finish();
        await first.ReadToEndAsync();
        await AnswersAsync(application);
    }

    [Fact]
    public async Task A_known_proxy_has_as_many_connections_as_it_needs()
    {
        await using var application = new PlaygroundApplication()
            .WithLimit("ConnectionsPerClient", 1).With("Playground:Network:KnownProxies:0", "127.0.0.0/8").Listen();
        using var first = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await AnswersAsync(application);
    }

    [Fact]
    public async Task There_are_so_many_connections_in_all()
    {
        await using var application = new PlaygroundApplication().WithLimit("Connections", 1).Listen();
        using var first = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        using var second = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        Assert.Equal("", await second.ReadToEndAsync());
    }

    /// <summary>The server may notice a moment later that a connection is gone.</summary>
    private static async Task AnswersAsync(PlaygroundApplication application)
    {
        using var client = application.Client();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/health/live", Cancellation);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                Cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
