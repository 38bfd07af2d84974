using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Playground.Server.Errors;
using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Tests.Errors;

/// <summary>The application with endpoints that go wrong in every way.</summary>
internal sealed class ProbedApplication : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private WebApplication _application = null!;

    public static async Task<ProbedApplication> StartAsync(string environment, params string[] settings)
    {
        var probed = new ProbedApplication();
        probed._application = PlaygroundServer.Build(
        [
            $"--environment={environment}",
            "--urls=http://127.0.0.1:0",
            $"--Playground:Storage:Path={probed._directory.File("playground.db")}",
            "--Serilog:MinimumLevel:Default=Fatal",
            .. settings,
        ]);
        MapProbes(probed._application);
        await probed._application.StartAsync(TestContext.Current.CancellationToken);
        return probed;
    }

    public HttpClient Client() => new() { BaseAddress = new Uri(_application.Urls.Single()) };

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _directory.Dispose();
    }

    private static void MapProbes(WebApplication app)
    {
        app.MapPost("/probe", (ProbeBody body) => Results.Ok(body.Number));
        app.MapGet("/probe", (int number) => number);
        app.MapGet("/failing", IResult () => throw new InvalidOperationException("A secret."));
        app.MapGet("/stored", IResult () => throw new StorageException("A secret."));
        app.MapGet("/thrown", IResult () => throw ApiProblems.RunEnded("5f").ToException());
        app.MapGet("/returned", IResult () => ApiProblems.QueueFull("runsQueued", TimeSpan.FromSeconds(1.5)));
    }
}
