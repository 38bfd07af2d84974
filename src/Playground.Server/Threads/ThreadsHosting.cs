using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Threading.Processors;

namespace Playground.Server.Threads;

/// <summary>Adds what the threads have in common that compute for clients.</summary>
internal static class ThreadsHosting
{
    public static IServiceCollection AddProcessorShares(this IServiceCollection services) => services.AddSingleton(provider => new ProcessorShares(
        Environment.ProcessorCount,
        provider.GetRequiredService<IOptions<PlaygroundLimits>>().Value.ProcessorPartPerClient,
        provider.GetRequiredService<TimeProvider>()));
}
