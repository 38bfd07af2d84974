using System.Diagnostics;
using System.Globalization;
using Playground.Load.Figures;

namespace Playground.Load.Server;

/// <summary>Looks at the server's metrics twice a second, as a Prometheus would, for what it takes.</summary>
internal sealed class UsageMeter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http;
    private readonly CancellationTokenSource _enough = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _toolBefore = Environment.CpuUsage.TotalTime;
    private readonly Look _before;
    private readonly Task _watching;
    private double _mostBytes;

    private UsageMeter(HttpClient http, Look before)
    {
        (_http, _before, _mostBytes) = (http, before, before.Bytes);
        _watching = WatchAsync();
    }

    public static async Task<UsageMeter> StartAsync(Uri server)
    {
        var http = new HttpClient { BaseAddress = server };
        return new UsageMeter(http, await LookAsync(http));
    }

    /// <summary>What it took since the start.</summary>
    public async Task<ServerUsage> EndAsync()
    {
        await _enough.CancelAsync();
        await _watching;
        var now = await LookAsync(_http);
        return new ServerUsage(
            Stopwatch.GetElapsedTime(_started),
            TimeSpan.FromSeconds(now.Seconds - _before.Seconds),
            Environment.CpuUsage.TotalTime - _toolBefore,
            _before.Bytes,
            Math.Max(now.Bytes, _mostBytes),
            (int)(now.Collections - _before.Collections),
            TimeSpan.FromSeconds(now.Paused - _before.Paused));
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _watching;
        _http.Dispose();
        _enough.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_enough.Token))
                _mostBytes = Math.Max(_mostBytes, (await LookAsync(_http)).Bytes);
        }
        catch (OperationCanceledException)
        {
            // Enough was seen.
        }
    }

    private static async Task<Look> LookAsync(HttpClient http)
    {
        var lines = (await http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n');
        return new Look(
            Sum(lines, "dotnet_process_cpu_time_seconds_total"),
            Sum(lines, "dotnet_process_memory_working_set_bytes"),
            Sum(lines, "dotnet_gc_collections_total"),
            Sum(lines, "dotnet_gc_pause_time_seconds_total"));
    }

    private static double Sum(string[] lines, string name)
    {
        var values = lines.Where(line => line.StartsWith(name + '{', StringComparison.Ordinal) || line.StartsWith(name + ' ', StringComparison.Ordinal))
            .Select(line => line[(line.LastIndexOf('}') is >= 0 and var end ? end + 1 : name.Length)..].Trim().Split(' ')[0]);
        return values.Sum(value => double.Parse(value, CultureInfo.InvariantCulture));
    }

    private readonly record struct Look(double Seconds, double Bytes, double Collections, double Paused);
}
