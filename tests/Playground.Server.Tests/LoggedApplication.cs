using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Serilog;

namespace Playground.Server.Tests;

/// <summary>A generous application over a socket that keeps what it logs at the levels that it comes with.</summary>
public sealed class LoggedApplication : PlaygroundApplication
{
    public LoggedApplication()
    {
        this.Generous().With(services => services.AddSerilog(
            (provider, logger) => logger.ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>()).WriteTo.Sink(Log),
            preserveStaticLogger: true));
        Listen();
        EndedRun = this.RunClient().RunAsync(Scenario.Counter, Scenario.Small);
    }

    internal LogEntries Log { get; } = new();

    /// <summary>A run that has ended, for whoever wants to watch one.</summary>
    internal Task<RunSnapshot> EndedRun { get; }
}
