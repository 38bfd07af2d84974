using System.Diagnostics;

namespace Playground.Load.Clients;

/// <summary>
/// The flood as a process of its own, so that the other clients' figures are not those of a process that sends as fast as it can. The
/// others go before it on the processors, for it would sit at another machine.
/// </summary>
internal sealed class FloodProcess : IAsyncDisposable
{
    private readonly Process _process;

    private FloodProcess(Process process) => _process = process;

    public static async Task<FloodProcess> StartAsync(Uri server)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Flood).Assembly.Location, Flood.Verb, server.ToString() },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
        if (await process.StandardOutput.ReadLineAsync() != Flood.Ready)
            throw new InvalidOperationException("The flood ended before it was ready.");
        await process.StandardInput.WriteLineAsync();
        return new FloodProcess(process);
    }

    /// <summary>Ends the flood, and prints what it was answered.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        Console.Write(await _process.StandardOutput.ReadToEndAsync());
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
