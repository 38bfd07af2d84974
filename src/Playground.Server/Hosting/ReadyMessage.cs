namespace Playground.Server.Hosting;

/// <summary>Says where the server can be reached, once it can.</summary>
internal sealed partial class ReadyMessage(IHostApplicationLifetime lifetime, LocalAddress addresses, ILogger<ReadyMessage> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in addresses.ForPeople)
                LogReady(address);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Playground is ready: {Address}")]
    private partial void LogReady(string address);
}
