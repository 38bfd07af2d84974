using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Playground.Benchmarks.Delivery;

/// <summary>
/// Events delivered to 1, 10 and 100 viewers over real sockets: the product's way beside the naive one, in one run, with the server's
/// processor time per delivered event and the latency from the event to the client.
/// </summary>
internal static partial class DeliveryBenchmark
{
    private const int Seconds = 3;
    private const int Rounds = 3;

    private static readonly DeliveryCase[] Cases =
    [
        .. from viewers in new[] { 1, 10, 100 }
           from way in new[] { DeliveryCase.Streamed, DeliveryCase.Naive }
           select new DeliveryCase(way, viewers, 100_000),
    ];

    public static async Task RunAsync()
    {
        Console.WriteLine("| way | viewers | recorded/s | delivered/s | server CPU per delivered event | p50 | p99 |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var delivery in Cases)
        {
            var rounds = new List<DeliveryFigures>();
            for (var round = 0; round < Rounds; round++)
                rounds.Add(await MeasureAsync(delivery));
            // The median round: machines with two shared processors have bad moments.
            Console.WriteLine(rounds.OrderBy(figures => figures.CpuNsPerDelivery).ElementAt(Rounds / 2).ToRow(delivery));
        }
    }

    private static async Task<DeliveryFigures> MeasureAsync(DeliveryCase delivery)
    {
        using var database = new TemporaryFile();
        using var process = StartServer(database.Path);
        try
        {
            var server = await AddressOfAsync(process);
            using var client = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
            // Once to warm up: compiled code and connections are the same for both ways.
            await MeasureAsync(delivery with { EventsPerSecond = delivery.EventsPerSecond / 10 }, client, seconds: 1);
            return await MeasureAsync(delivery, client, Seconds);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<DeliveryFigures> MeasureAsync(DeliveryCase delivery, HttpClient client, int seconds)
    {
        using var created = await client.PostAsync(
            new Uri($"/benchmark/source?eventsPerSecond={delivery.EventsPerSecond}&seconds={seconds}", UriKind.Relative), content: null);
        var source = (await created.Content.ReadFromJsonAsync<Source>())!;
        var latencies = new Latencies();
        using var enough = new CancellationTokenSource();
        var viewers = Enumerable.Range(0, delivery.Viewers)
            .Select(_ => NewViewer(delivery.Way, client.BaseAddress!, source, latencies)).ToArray();
        var watching = viewers.Select(viewer => viewer.WatchAsync(enough.Token)).ToArray();
        await Task.Delay(1000);

        var cpu = await client.GetFromJsonAsync<double>(new Uri("/benchmark/cpu", UriKind.Relative));
        var started = Stopwatch.GetTimestamp();
        using var ended = await client.PostAsync(new Uri($"/benchmark/run?way={delivery.Way}", UriKind.Relative), content: null);
        var recorded = await ended.Content.ReadFromJsonAsync<long>();
        if (delivery.Way == DeliveryCase.Streamed)
            await Task.WhenAll(watching);
        else
            await SettleAsync(viewers);
        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = await client.GetFromJsonAsync<double>(new Uri("/benchmark/cpu", UriKind.Relative)) - cpu;

        await enough.CancelAsync();
        await Task.WhenAll(watching);
        var delivered = viewers.Sum(viewer => viewer.Events);
        foreach (var viewer in viewers)
            await viewer.DisposeAsync();
        return new DeliveryFigures(recorded, delivered, elapsed, cpu / delivered, latencies.Percentile(0.5), latencies.Percentile(0.99));
    }

    private static IViewer NewViewer(string way, Uri server, Source source, Latencies latencies) => way == DeliveryCase.Naive
        ? new NaiveViewer(server, source.StartTimestamp, latencies)
        : new StreamViewer(server, source.Id, source.StartTimestamp, latencies);

    /// <summary>Waits until nothing more arrives.</summary>
    private static async Task SettleAsync(IViewer[] viewers)
    {
        long before;
        do
        {
            before = viewers.Sum(viewer => viewer.Events);
            await Task.Delay(200);
        }
        while (viewers.Sum(viewer => viewer.Events) != before);
    }

    private static Process StartServer(string database)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "delivery-server", "--urls", "http://127.0.0.1:0", "--Playground:Storage:Path", database },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressOfAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                // Goes on reading, or the server would stand still when the pipe is full.
                _ = server.StandardOutput.ReadToEndAsync();
                return new Uri(match.Value.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
            }
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }

    [GeneratedRegex(@"http://[a-z0-9.]+:\d+")]
    private static partial Regex Address();

    private sealed record Source(string Id, long StartTimestamp);
}
