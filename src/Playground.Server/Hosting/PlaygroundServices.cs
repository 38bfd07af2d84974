using Playground.Server.Access;
using Playground.Server.Errors;
using Playground.Server.Explorations;
using Playground.Server.Files;
using Playground.Server.Hosting.Shutdown;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Server.Programs;
using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Streaming;
using Playground.Server.Threads;

namespace Playground.Server.Hosting;

/// <summary>Everything the application is made of.</summary>
internal static class PlaygroundServices
{
    public static IServiceCollection AddPlayground(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(options => PlaygroundJson.Apply(options.SerializerOptions));

        // What operators can set and clients can run into.
        services.AddValidatedOptions<PlaygroundLimits>(PlaygroundLimits.Section);
        services.AddValidatedOptions<NetworkOptions>(NetworkOptions.Section);
        services.AddAccess();
        services.AddNetwork();
        services.AddRateLimits();
        services.AddProcessorShares();
        services.AddProblems();

        // Storage comes before everything that uses it: services stop in the reverse order.
        services.AddStorage();
        services.AddSingleton<FilesAccess>();
        services.AddSingleton<LocalAddress>();

        services.AddPrograms();
        services.AddRuns();
        services.AddExplorations();
        services.AddTimelineHub();
        services.AddShutdown();

        services.AddOperations();
        services.AddSwagger();
        services.AddTextCompression();
        services.AddCaching();
        services.AddHostedService<ReadyMessage>();
        return services;
    }
}
