using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Tests.Runs;
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
    public async Task What_is_refused_for_asking_too_often_is_no_line_of_its_own()
    {
        var log = new LogEntries();
        await using var application = new PlaygroundApplication()
            .With("Playground:Limits:RequestsPerClient", 1)
            .With(services => services.AddSerilog(logger => logger.MinimumLevel.Debug().WriteTo.Sink(log), preserveStaticLogger: true));
        using var client = application.Client();
        for (var i = 0; i < 3; i++)
            (await client.GetAsync("/api/limits", TestContext.Current.CancellationToken)).Dispose();

        var lines = log.From("Serilog.AspNetCore.RequestLoggingMiddleware").ToList();
        Assert.Equal([LogEventLevel.Information, LogEventLevel.Debug, LogEventLevel.Debug], lines.Select(line => line.Level));
    }

    [Fact]
    public async Task Nothing_tells_who_asked_what_was_written_or_which_key_was_given()
    {
        const string Secret = "secret-of-somebody", Address = "203.0.113.77";
        var log = new LogEntries();
        await using var application = new PlaygroundApplication()
            .With("Playground:Network:KnownProxies:0", "127.0.0.0/8")
            .With("Playground:Access:InstructorKey", Secret)
            .With(services => services.AddSerilog(logger => logger.MinimumLevel.Debug().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).WriteTo.Sink(log), preserveStaticLogger: true))
            .Listen();
        using var client = application.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        client.DefaultRequestHeaders.Add("User-Agent", Secret);
        client.DefaultRequestHeaders.Add("Cookie", $"name={Secret}");
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Secret}");
        await new RunClient(client).RunProgramAsync($"# {Secret}\nraise ValueError('{Secret}')\n");
        (await client.GetAsync($"/api/runs?cursor={Secret}", TestContext.Current.CancellationToken)).Dispose();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Secret + "s");
        (await client.PostAsync("/api/runs", null, TestContext.Current.CancellationToken)).Dispose();

        var lines = log.ToJson();
        Assert.Contains("/api/runs", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, lines, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, lines, StringComparison.Ordinal);
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
