using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Hosting.Shutdown;
using Playground.Server.Operations;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_that_runs_is_live_and_ready()
    {
        await using var application = new PlaygroundApplication();
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/ready"));
    }

    [Fact]
    public async Task Without_its_database_it_is_live_but_not_ready()
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        await application.Services.GetRequiredService<SqliteRunStore>().DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(application.DatabasePath)!))
            File.WriteAllText(file, "Overwritten. " + new string('x', 10_000));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), await Health.AskAsync(application, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/live"));
    }

    [Fact]
    public async Task A_server_that_goes_down_gets_no_new_work()
    {
        await using var application = new PlaygroundApplication();
        Assert.Equal((HttpStatusCode.OK, "healthy"), await Health.AskAsync(application, "/health/ready"));
        await application.Services.GetRequiredService<Drain>().EndAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unhealthy"), await Health.AskAsync(application, "/health/ready"));
    }

    [Fact]
    public async Task The_probe_tells_a_server_that_answers_from_one_that_does_not()
    {
        await using var application = new PlaygroundApplication().Listen();
        Assert.Equal(0, await HealthProbe.RunAsync(application.ClientOptions.BaseAddress));
        await application.DisposeAsync();
        Assert.Equal(1, await HealthProbe.RunAsync(application.ClientOptions.BaseAddress));
    }

    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/")]
    [InlineData(null, "8080", "http://127.0.0.1:8080/")]
    [InlineData(null, "8081;8080", "http://127.0.0.1:8081/")]
    [InlineData("http://+:80", "8080", "http://127.0.0.1/")]
    [InlineData("http://*:81", null, "http://127.0.0.1:81/")]
    [InlineData("http://[::]:82;http://localhost:83", null, "http://127.0.0.1:82/")]
    [InlineData("http://192.0.2.1:84", null, "http://192.0.2.1:84/")]
    public void The_probe_finds_the_server_by_the_same_settings(string? urls, string? ports, string expected) =>
        Assert.Equal(expected, HealthProbe.FindServer(name => name switch
        {
            "ASPNETCORE_URLS" => urls,
            "ASPNETCORE_HTTP_PORTS" => ports,
            _ => null,
        }).ToString());
}
