using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Threading.Processors;

namespace Playground.Server.Threads;

/// <summary>Adds what threads that execute what clients send have in common.</summary>
internal static class ThreadsHosting
{
    /// <summary>Longer than a request takes that is short, and short enough for a few clients to have their turns unnoticed.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(8);

    public static IServiceCollection AddThreads(this IServiceCollection services) => services.AddSingleton(provider => new ProcessorShares(
        provider.GetRequiredService<IOptions<PlaygroundLimits>>().Value.ProcessorShares, Turn, provider.GetRequiredService<TimeProvider>()));
}
