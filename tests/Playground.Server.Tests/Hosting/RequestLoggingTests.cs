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

    [Fact]
    public async Task A_clients_mistake_is_logged_with_the_status_that_it_got_and_is_no_error()
    {
        var log = new LogEntries();
        await using var application = new PlaygroundApplication()
            .With(services => services.AddSerilog(logger => logger.WriteTo.Sink(log), preserveStaticLogger: true));
        using var client = application.Client();
        (await client.GetAsync("/api/runs/00000000000000000000000000000000", TestContext.Current.CancellationToken)).Dispose();

        var line = Assert.Single(log.From("Serilog.AspNetCore.RequestLoggingMiddleware"));
        Assert.Equal(LogEventLevel.Information, line.Level);
        Assert.Null(line.Exception);
        Assert.Contains("404", line.RenderMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
