using Playground.Exploration;

namespace Playground.Server.Explorations;

/// <summary>Adds what explores programs to the host.</summary>
internal static class ExplorationsHosting
{
    public static IServiceCollection AddExplorations(this IServiceCollection services)
    {
        services.AddSingleton<ProgramSearch>(Explorer.Explore);
        services.AddSingleton<ExplorationMetrics>();
        services.AddSingleton<ExplorationPlanner>();
        services.AddSingleton<ExplorationDirectory>();
        services.AddSingleton(new ResultCache());
        services.AddSingleton<SearchExecutor>();
        services.AddSingleton<ExplorationScheduler>();
        return services;
    }
}
