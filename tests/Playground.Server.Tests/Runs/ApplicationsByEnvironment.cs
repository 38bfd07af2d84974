namespace Playground.Server.Tests.Runs;

/// <summary>An application in each environment.</summary>
public sealed class ApplicationsByEnvironment : IAsyncDisposable
{
    private readonly Dictionary<string, PlaygroundApplication> _applications = new[] { "Development", "Production" }
        .ToDictionary(name => name, name => new PlaygroundApplication { Environment = name }.Generous().Listen());

    internal RunClient In(string environment) => _applications[environment].RunClient();

    public async ValueTask DisposeAsync()
    {
        foreach (var application in _applications.Values)
            await application.DisposeAsync();
    }
}
