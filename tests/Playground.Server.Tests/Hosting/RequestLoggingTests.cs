using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Events;

namespace Playground.Server.Tests.Hosting;

public sealed class RequestLoggingTests
{
    [Fact]
    public async Task A_request_is_logged_without_its_query_and_a_probe_hardly_at_all()
    {
        var log = new LogEntries();
        await using var application = new PlaygroundApplication()
            .With(services => services.AddSerilog(logger => logger.MinimumLevel.Debug().WriteTo.Sink(log), preserveStaticLogger: true));
        using var client = application.Client();
        foreach (var path in new[] { "/api/limits?secret=1", "/health/live" })
            (await client.GetAsync(path, TestContext.Current.CancellationToken)).Dispose();

        var lines = log.From("Serilog.AspNetCore.RequestLoggingMiddleware").ToList();
        Assert.Equal([LogEventLevel.Information, LogEventLevel.Debug], lines.Select(line => line.Level));
        Assert.Contains("/api/limits", lines[0].RenderMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", lines[0].RenderMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
