using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Playground.Server.Tests.Runs;
using Serilog.Events;

namespace Playground.Server.Tests.Streaming;

/// <summary>
/// Frames that are nearly right, many over each connection. The environment variable PLAYGROUND_SEED asks for others,
/// PLAYGROUND_FUZZ_CONNECTIONS for another number of connections.
/// </summary>
public sealed class HubFuzzTests(LoggedApplication application) : IClassFixture<LoggedApplication>
{
    private const string UsualConnections = "40";
    private const int MostFrames = 12;

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261201", CultureInfo.InvariantCulture);
    private static readonly int Connections =
        int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_FUZZ_CONNECTIONS") ?? UsualConnections, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task Frames_that_are_nearly_right_leave_nothing_behind(HubProtocol protocol)
    {
        using var streams = new MetricSum(application, "playground.streams.subscribers");
        var run = await application.EndedRun;
        await Parallel.ForEachAsync(Enumerable.Range(0, Connections), TestContext.Current.CancellationToken, async (i, _) =>
        {
            var random = new Random(unchecked(Seed + i));
            using var hub = await RawHub.ConnectAsync(application, protocol);
            for (var frames = random.Next(1, MostFrames); frames > 0; frames--)
            {
                var type = protocol == HubProtocol.Json == (random.Next(10) > 0) ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
                await hub.SendAsync(Frame(protocol, run.Id, random), type);
            }

            await hub.FinishAsync();
            Assert.DoesNotContain("   at ", await hub.ReadToEndAsync(), StringComparison.Ordinal);
        });

        await streams.UntilAsync(0);
        application.Log.ExpectNothing(LogEventLevel.Error);
    }

    private static byte[] Frame(HubProtocol protocol, string run, Random random)
    {
        var id = random.Next(4);
        var frame = protocol == HubProtocol.MessagePack
            ? random.Next(3) switch { 0 => HubFrames.Watch(id, run), 1 => HubFrames.Acknowledge(id, run, random.Next(500)), _ => HubFrames.Cancel(id) }
            : Encoding.UTF8.GetBytes(random.Next(3) switch
            {
                0 => $$"""{"type":4,"invocationId":"{{id}}","target":"Watch","arguments":["{{run}}",0]}""",
                1 => $$"""{"type":1,"target":"Acknowledge","arguments":["{{run}}",{{random.Next(500)}}]}""",
                _ => $$"""{"type":5,"invocationId":"{{id}}"}""",
            } + RawHub.End);
        return random.Next(3) == 0 ? frame : Spoilt(frame, random);
    }

    private static byte[] Spoilt(byte[] frame, Random random)
    {
        var at = random.Next(frame.Length);
        var to = random.Next(at, frame.Length);
        return random.Next(6) switch
        {
            0 => frame[..at],
            1 => [.. frame[..at], (byte)random.Next(256), .. frame[(at + 1)..]],
            2 => [.. frame[..at], (byte)random.Next(256), .. frame[at..]],
            3 => [.. frame[..at], .. frame[to..]],
            4 => [.. frame[..to], .. frame[at..]],
            _ => [.. frame, .. frame],
        };
    }
}
