namespace Playground.Server.Hosting.Shutdown;

/// <summary>Adds the end of the server to the host.</summary>
internal static class ShutdownHosting
{
    /// <summary>From the signal to the end of the process, at most; who holds out longer is cut off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddShutdown(this IServiceCollection services)
    {
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Longest);
        services.AddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        return services.AddSingleton<IHostLifetime, SignalLifetime>();
    }
}
