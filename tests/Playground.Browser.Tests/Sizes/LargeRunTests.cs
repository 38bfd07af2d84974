using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;
using Playground.Timelines.Events;

namespace Playground.Browser.Tests.Sizes;

/// <summary>Runs with many threads, many events, of a moment and of minutes.</summary>
public sealed class LargeRunTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const long Millisecond = 1_000_000;
    private const long Minute = 60_000 * Millisecond;

    [Fact]
    public Task Sixty_four_threads_have_a_lane_each() => WithPageAsync(server.Application, async page =>
    {
        var texts = new CanvasTexts(page.Browser);
        await texts.ListenAsync();
        await OpenAsync(page, 64, SyntheticEvents.TakingTurns(64, 4_000, 200 * Millisecond));

        for (var lane = 0; lane < 64; lane++)
            await page.Lanes.PressAsync("ArrowDown");
        await Assertions.Expect(page.Details).ToContainTextAsync("Worker-63");
        Assert.Contains("Worker-63", await texts.AllAsync());

        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "Worker-63" }).First).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(2 * Millisecond, "2.00 ms", "ms|µs")]
    [InlineData(5 * Minute, "5 min 0 s", "s")]
    public Task A_run_has_the_ticks_that_fit_its_length(long endNs, string duration, string units) => WithPageAsync(server.Application, async page =>
    {
        var texts = new CanvasTexts(page.Browser);
        await texts.ListenAsync();
        await OpenAsync(page, 4, SyntheticEvents.TakingTurns(4, 1_000, endNs));

        await Assertions.Expect(page.Browser.GetByTestId("run-duration")).ToHaveTextAsync(duration.Replace(' ', '\u00a0'));
        await ExpectTicksAsync(texts, 0, endNs, units);
    });

    [Fact]
    public Task A_million_events_are_all_there_and_can_be_moved_in() => WithPageAsync(server.Application, async page =>
    {
        await OpenAsync(page, 8, SyntheticEvents.TakingTurns(8, 1_000_000, 10_000 * Millisecond));

        var near = (await page.Lanes.MoveAsync("KeyW"))!;
        for (var i = 0; i < 20; i++)
            near = (await page.Lanes.MoveAsync("KeyW"))!;
        Assert.InRange(near.Width, 1, 50 * Millisecond);
        Assert.True((await page.Lanes.MoveAsync("KeyD"))!.From > near.From, "D goes to later times.");
        Assert.Null(await page.Lanes.MoveAsync("Digit0"));
    });

    private static async Task ExpectTicksAsync(CanvasTexts texts, double from, double to, string units)
    {
        var ticks = await texts.TicksAsync();
        Assert.InRange(ticks.Length, 4, 20);
        Assert.Equal("0", ticks[0]);
        Assert.All(ticks.Skip(1), tick => Assert.Matches($"^[0-9\u00a0.]+\u00a0({units})$", tick));
        var times = ticks.Select(tick => tick == "0" ? 0 : Durations.Parse(tick)).ToList();
        Assert.All(times, time => Assert.InRange(time, from, to * 1.03));
        Assert.All(times.Zip(times.Skip(1), (a, b) => b - a), step => Assert.Equal(times[1], step, tolerance: times[1] * 1e-6));
    }

    private async Task OpenAsync(PlaygroundPage page, int threads, IReadOnlyList<TimelineEvent> events)
    {
        var id = await SyntheticRun.StoreAsync(server.Application, SyntheticEvents.Names(threads), events);
        await page.OpenAsync($"#/runs/{id}");
        await page.ExpectEventsAsync(events.Count);
        await page.ExpectStatusAsync("completed");
    }
}
