using Microsoft.Extensions.Hosting;
using Playground.Server.Hosting.Shutdown;
using Playground.Server.Runs;
using Playground.Server.Streaming;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Streaming;

namespace Playground.Server.Tests.Faults;

/// <summary>The end of a server, as those see it who are connected.</summary>
public sealed class ShutdownTests
{
    [Theory]
    [InlineData(HubProtocol.Json)]
    [InlineData(HubProtocol.MessagePack)]
    public async Task Whoever_watches_sees_how_the_run_ended_before_the_connection_does(HubProtocol protocol)
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("RunsAtOnce", 1).Listen();
        var runs = application.RunClient();
        await using var connection = await application.ConnectAsync(protocol);
        var viewers = new[] { new Viewer(await StartAsync(runs)), new Viewer(await StartAsync(runs)) };
        var watching = viewers.Select(viewer => viewer.WatchAsync(connection)).ToList();
        while (viewers.Any(viewer => viewer.Shown.Count == 0))
            await Task.Yield();

        Assert.IsType<SignalLifetime>(application.Get<IHostLifetime>());
        await application.Get<Drain>().EndAsync();
        Assert.Equal(0, application.Get<OpenStreams>().Count);
        await Task.WhenAll(watching);
        foreach (var viewer in viewers)
            Assert.Equal((RunStatus.Stopped, "The server was shut down."), (viewer.Shown[^1].Status, viewer.Shown[^1].Reason));
        Assert.NotEmpty(viewers[0].Events);
        Assert.Empty(viewers[1].Events);
    }

    [Fact]
    public async Task A_thread_that_does_not_end_holds_it_up_for_so_long_only()
    {
        using var enough = new ManualResetEventSlim();
        await using var application = new PlaygroundApplication().Generous().WithLimit("ReclaimGraceMilliseconds", 60_000).Listen();
        var stubborn = await application.StartAsync(Work.Stubborn(enough));
        await application.Get<Drain>().EndAsync();

        Assert.Equal(RunStatus.Running, stubborn.Snapshot.Status);
        enough.Set();
        Assert.Equal(RunStatus.Stopped, (await application.RunClient().EndOfAsync(stubborn.Id)).Status);
    }

    private static async Task<string> StartAsync(RunClient runs) => (await runs.StartAsync(Scenario.Downloads, Scenario.Endless)).Id;
}
