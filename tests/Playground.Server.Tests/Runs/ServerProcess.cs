using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Playground.Testing;

namespace Playground.Server.Tests.Runs;

/// <summary>The server as a program of its own, which can be killed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Runs = new RunClient(new HttpClient { BaseAddress = address });
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public RunClient Runs { get; }

    /// <summary>Starts it with one place for runs, and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string database)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Playground.Server.dll"),
                "--urls", "http://127.0.0.1:0",
                "--environment", "Production",
                "--Playground:Storage:Path", database,
                "--Playground:Limits:DeadlockPauseMilliseconds", "0",
                "--Playground:Limits:RunsAtOnce", "1",
            },
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                address.TrySetException(new InvalidOperationException("The server did not start."));
            else if (Ready().Match(line.Data) is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups["address"].Value));
        };
        process.BeginOutputReadLine();
        return new ServerProcess(process, await address.Task.WaitAsync(2 * RecordedRun.Patience));
    }

    /// <summary>Ends it in the middle of whatever it does, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        Runs.Http.Dispose();
        _process.Dispose();
    }

    [GeneratedRegex("Playground is ready.*\"Address\":\"(?<address>http://[^\"]+)\"")]
    private static partial Regex Ready();
}
