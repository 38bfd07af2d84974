using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Playground.Testing;

namespace Playground.Server.Tests.Runs;

/// <summary>The server as a program of its own, which can be killed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                _address.TrySetException(new InvalidOperationException("The server did not start."));
            else if (Ready().Match(line.Data) is { Success: true } match)
                _address.TrySetResult(new Uri(match.Groups["address"].Value));
        };
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    public RunClient Runs => field ??= new RunClient(new HttpClient { BaseAddress = Address });

    /// <summary>Starts it, with one place for runs if the settings don't say otherwise, and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string database, params string[] settings)
    {
        var server = Begin(database, settings);
        await server._address.Task.WaitAsync(2 * RecordedRun.Patience);
        return server;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static ServerProcess Begin(string database, params string[] settings)
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
        foreach (var setting in settings)
            start.ArgumentList.Add($"--Playground:{setting}");
        return new ServerProcess(Process.Start(start)!);
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
        if (_address.Task.IsCompletedSuccessfully)
            Runs.Http.Dispose();
        _process.Dispose();
    }

    [GeneratedRegex("Playground is ready.*\"Address\":\"(?<address>http://[^\"]+)\"")]
    private static partial Regex Ready();
}
