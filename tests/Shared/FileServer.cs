using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Playground.Testing;

/// <summary>A real HTTP server on a free port of this machine, with files that come as slowly as asked.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private const int PieceBytes = 16 * 1024;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();

    private FileServer(WebApplication app)
    {
        _app = app;
        app.MapGet("/files/{name}", SendAsync);
        app.MapGet("/broken", BreakOffAsync);
        app.MapGet("/stalled", StallAsync);
        app.MapGet("/silent", async (HttpContext http) => await Task.Delay(Timeout.Infinite, http.RequestAborted));
    }

    /// <summary>A client of this server, as the scenarios get it.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Path and query of each file that was asked for, in that order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FileServer(builder.Build());
        await server._app.StartAsync();
        server.Client = new HttpClient { BaseAddress = new Uri(server._app.Urls.Single()) };
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task SendAsync(HttpContext http, string name, long size, int latencyMs = 0, long bytesPerSecond = long.MaxValue)
    {
        _asked.Enqueue(http.Request.Path + http.Request.QueryString.Value);
        http.Response.ContentLength = size;
        await Task.Delay(latencyMs, http.RequestAborted);
        await http.Response.StartAsync(http.RequestAborted);
        var piece = new byte[PieceBytes];
        for (long sent = 0; sent < size;)
        {
            var count = (int)Math.Min(PieceBytes, size - sent);
            await http.Response.Body.WriteAsync(piece.AsMemory(0, count), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            sent += count;
            await Task.Delay(TimeSpan.FromSeconds((double)count / bytesPerSecond), http.RequestAborted);
        }
    }

    private static async Task BreakOffAsync(HttpContext http)
    {
        http.Response.ContentLength = 100_000;
        await http.Response.Body.WriteAsync(new byte[1000]);
        await http.Response.Body.FlushAsync();
        await Task.Delay(50);
        http.Abort();
    }

    private static async Task StallAsync(HttpContext http)
    {
        http.Response.ContentLength = 100_000;
        await http.Response.Body.WriteAsync(new byte[1000]);
        await http.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, http.RequestAborted);
    }

    /// <summary>The address of a file.</summary>
    public static Uri File(string name, long size, int latencyMs = 0, long? bytesPerSecond = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"/files/{name}?size={size}&latencyMs={latencyMs}&bytesPerSecond={bytesPerSecond ?? long.MaxValue}"),
        UriKind.Relative);
}
