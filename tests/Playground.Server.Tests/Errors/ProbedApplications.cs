namespace Playground.Server.Tests.Errors;

/// <summary>The same application in both environments.</summary>
public sealed class ProbedApplications : IAsyncLifetime
{
    private readonly Dictionary<string, ProbedApplication> _applications = [];

    internal ProbedApplication this[string environment] => _applications[environment];

    public async ValueTask InitializeAsync()
    {
        foreach (var environment in new[] { "Development", "Production" })
            _applications[environment] = await ProbedApplication.StartAsync(environment);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var application in _applications.Values)
            await application.DisposeAsync();
    }
}
