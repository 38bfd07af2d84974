using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace Playground.Server.Hosting.Shutdown;

/// <summary>
/// Ends the program when the system asks for it: first what is live, then the host. The framework's own lifetime does it the other way
/// round, since it cuts every connection with the signal.
/// </summary>
internal sealed class SignalLifetime(Drain drain, IHostApplicationLifetime host, IOptions<HostOptions> options, TimeProvider time)
    : IHostLifetime, IDisposable
{
    /// <summary>What is left to the host in any case, for what it has to write down.</summary>
    private static readonly TimeSpan LeastForHost = TimeSpan.FromSeconds(1);

    private readonly List<PosixSignalRegistration> _signals = [];

    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM })
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    /// <summary>Ends what is live, then the host, which gets the rest of the time for shutting down.</summary>
    internal async Task EndAsync()
    {
        var begun = time.GetTimestamp();
        await drain.EndAsync();
        var left = options.Value.ShutdownTimeout - time.GetElapsedTime(begun);
        options.Value.ShutdownTimeout = left > LeastForHost ? left : LeastForHost;
        host.StopApplication();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        // Else the system would end the program at once.
        signal.Cancel = true;
        _ = EndAsync();
    }
}
