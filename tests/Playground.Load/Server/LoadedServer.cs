using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Playground.Load.Server;

/// <summary>The server: a process of its own with a new database, or one that runs somewhere.</summary>
internal sealed partial class LoadedServer : IAsyncDisposable
{
    private readonly Process? _process;
    private readonly DirectoryInfo? _data;

    private LoadedServer(Uri address, Process? process, DirectoryInfo? data) => (Address, _process, _data) = (address, process, data);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Finds the server of the options, or starts it and waits until it says where it listens.</summary>
    public static async Task<LoadedServer> StartAsync(LoadOptions options)
    {
        if (options.Url is { } url)
            return new LoadedServer(url, process: null, data: null);

        var data = Directory.CreateTempSubdirectory("playground-load-");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(options.ServerDirectory, "Playground.Server.dll"),
                "--urls", "http://127.0.0.1:0",
                "--environment", "Production",
                "--Playground:Storage:Path", Path.Combine(data.FullName, "playground.db"),
            },
            RedirectStandardOutput = true,
        };
        foreach (var setting in options.ServerSettings)
            start.ArgumentList.Add(setting);
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Ready().Match(line) is not { Success: true } match)
                continue;
            // Goes on reading, or the server would stand still when the pipe is full.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new LoadedServer(new Uri(match.Groups["address"].Value), process, data);
        }

        data.Delete(recursive: true);
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _data?.Delete(recursive: true);
    }

    [GeneratedRegex("Playground is ready.*\"Address\":\"(?<address>http://[^\"]+)\"")]
    private static partial Regex Ready();
}
