using Microsoft.Extensions.Options;
using Playground.Scenarios;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Threading.Processors;
using Playground.Timelines.Analysis;

namespace Playground.Server.Runs;

/// <summary>Adds the run engine to the host.</summary>
internal static class RunsHosting
{
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.AddSingleton<ScenarioCatalogue>();
        services.AddSingleton<OwnFiles>();
        services.AddSingleton<RunPlanner>();
        services.AddSingleton<RunDirectory>();
        services.AddSingleton<RunPersistence>();
        services.AddSingleton<UnstoredRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<UnstoredRuns>());
        services.AddSingleton<AbandonedThreads>();
        services.AddSingleton<RunAnalysis>((log, endNs) => TimelineAnalysis.Of(log, endNs));
        services.AddSingleton(provider => new RunExecutor(
            provider.GetRequiredService<IOptions<PlaygroundLimits>>(),
            provider.GetRequiredService<RunAnalysis>(),
            provider.GetRequiredService<AbandonedThreads>(),
            provider.GetRequiredService<PlaygroundMetrics>(),
            provider.GetRequiredService<ProcessorShares>(),
            provider.GetRequiredService<RunPersistence>(),
            provider.GetRequiredService<RunDirectory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<RunScheduler>();
        services.AddSingleton<RunLookup>();
        services.AddSingleton<RunListing>();
        return services;
    }
}
