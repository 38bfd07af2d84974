using Playground.Testing;
using Playground.Threading.Io;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Io;

public class DownloadTests
{
    private const int Size = 100_000;

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Download_brings_all_bytes_and_tells_how_far_it_is(bool isAsync)
    {
        await using var server = await FileServer.StartAsync();
        long bytes = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
            bytes = Fetch(new Download(server.Client, FileServer.File("a", Size), threads.Transfer("a", Size)), threads, isAsync));

        Assert.Equal(Size, bytes);
        var events = timeline.Events.Where(e => e.Subject == timeline.Id("a")).ToList();
        Assert.Equal((EventKind.IoStarted, 0), (events[0].Kind, events[0].Value));
        Assert.Equal((EventKind.IoCompleted, Size), (events[^1].Kind, events[^1].Value));
        var progress = events[1..^1];
        Assert.NotEmpty(progress);
        Assert.All(progress, e => Assert.Equal(EventKind.IoProgress, e.Kind));
        Assert.Equal(Size, progress[^1].Value);
        Assert.Equal(progress.Select(e => e.Value).Order().Distinct(), progress.Select(e => e.Value));
        Assert.All(timeline.Events, e => Assert.Equal(timeline.Id("main"), e.Thread));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Download_that_breaks_off_fails_after_the_bytes_that_came(bool isAsync)
    {
        await using var server = await FileServer.StartAsync();
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var download = new Download(server.Client, new Uri("/broken", UriKind.Relative), threads.Transfer("a", 100_000));
            Assert.ThrowsAny<Exception>(() => { Fetch(download, threads, isAsync); });
        });

        var failed = timeline.Where(EventKind.IoFailed).Single();
        Assert.Equal(1000, failed.Value);
        Assert.Empty(timeline.Where(EventKind.IoCompleted));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Download_of_a_file_that_is_not_there_fails(bool isAsync)
    {
        await using var server = await FileServer.StartAsync();
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var download = new Download(server.Client, new Uri("/nowhere", UriKind.Relative), threads.Transfer("a", 1));
            Assert.Throws<HttpRequestException>(() => { Fetch(download, threads, isAsync); });
        });

        Assert.Equal([EventKind.IoStarted, EventKind.IoFailed], timeline.KindsOf("main"));
    }

    [Theory]
    [InlineData(false, "/silent")]
    [InlineData(true, "/silent")]
    [InlineData(false, "/stalled")]
    [InlineData(true, "/stalled")]
    [InlineData(false, "/files/a?size=10000000&bytesPerSecond=50000")]
    [InlineData(true, "/files/a?size=10000000&bytesPerSecond=50000")]
    public async Task Download_under_way_gives_its_thread_back_when_the_run_is_stopped(bool isAsync, string path)
    {
        await using var server = await FileServer.StartAsync();
        await using var run = new RecordedRun();
        run.Threads.Start("main", () =>
            Fetch(new Download(server.Client, new Uri(path, UriKind.Relative), run.Threads.Transfer("a", 1)), run.Threads, isAsync));
        Until.True(() => run.Events(path == "/silent" ? EventKind.IoStarted : EventKind.IoProgress) > 0);
        var started = run.Threads.LiveThreads;
        var timeline = await run.EndAsync(grace: TimeSpan.FromSeconds(1.5));

        Assert.Equal(1, started);
        Assert.Equal(0, run.Abandoned);
        Assert.False(run.Threads.Failed.IsCompleted);
        Assert.Empty(timeline.Where(EventKind.IoCompleted));
    }

    [Fact]
    public async Task Many_downloads_under_way_give_their_threads_back_when_the_run_is_stopped()
    {
        await using var server = await FileServer.StartAsync();
        for (var round = 0; round < 10; round++)
        {
            await using var run = new RecordedRun();
            run.Threads.StartMany(16, "Worker", () => new Download(
                server.Client,
                FileServer.File("a", 10_000_000, latencyMs: Random.Shared.Next(20), bytesPerSecond: 200_000),
                run.Threads.Transfer("a", 10_000_000)).Run(run.Threads.Stopping));
            await Task.Delay(Random.Shared.Next(40), TestContext.Current.CancellationToken);
            await run.EndAsync(grace: TimeSpan.FromSeconds(1.5));

            Assert.Equal(0, run.Abandoned);
            Assert.False(run.Threads.Failed.IsCompleted);
        }
    }

    [Fact]
    public async Task Downloads_on_one_event_loop_are_under_way_at_the_same_time()
    {
        await using var server = await FileServer.StartAsync();
        var timeline = await RecordedRun.OfAsync(threads => EventLoop.Run(async () =>
        {
            var downloads = Enumerable.Range(1, 5).Select(n => new Download(
                server.Client, FileServer.File($"{n}", Size, latencyMs: 50), threads.Transfer($"{n}", Size)));
            return (await Task.WhenAll(downloads.Select(download => download.RunAsync(threads.Stopping)))).Sum();
        }));

        Assert.All(timeline.Events, e => Assert.Equal(timeline.Id("main"), e.Thread));
        Assert.Equal(5, timeline.Events.TakeWhile(e => e.Kind != EventKind.IoCompleted).Count(e => e.Kind == EventKind.IoStarted));
        Assert.Equal(5, timeline.Where(EventKind.IoCompleted).Count(e => e.Value == Size));
    }

    private static long Fetch(Download download, ThreadGroup threads, bool isAsync) =>
        isAsync ? EventLoop.Run(() => download.RunAsync(threads.Stopping)) : download.Run(threads.Stopping);
}
