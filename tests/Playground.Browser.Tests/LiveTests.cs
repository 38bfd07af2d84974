using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests;

public sealed class LiveTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    /// <summary>Long enough to look at while it runs: several seconds of waiting, one file after the other.</summary>
    private static readonly object Slow = new { strategy = "sequential", files = 10, latencyMs = 1000, sizeKib = 64 };

    [Fact]
    public Task A_run_that_a_script_started_is_followed_to_its_end() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        var started = await server.Application.Rest.StartAsync("downloads", Slow);
        await page.OpenAsync($"#/runs/{started.Id}");

        await page.ExpectStatusAsync("running");
        await Assertions.Expect(page.Stop).ToBeVisibleAsync();
        await page.Lanes.ExpectChangeAsync(await page.Lanes.PixelsAsync());

        await page.ExpectStatusAsync("completed");
        var run = await server.Application.Rest.EndedAsync(started.Id);
        await page.ExpectEventsAsync(run.EventCount);
    });

    [Fact]
    public async Task A_cut_connection_costs_no_event()
    {
        await using var wire = new CuttableWire(new Uri(server.Application.Address));
        await WithPageAsync(wire.Address, async page =>
        {
            var started = await FollowAsync(page);
            await Assertions.Expect(page.EventCount).Not.ToHaveTextAsync("0 events");

            wire.Cut();
            await Assertions.Expect(page.Connection).ToContainTextAsync("Connection lost");
            wire.Mend();

            await Assertions.Expect(page.Connection).ToBeEmptyAsync();
            await page.ExpectStatusAsync("completed");
            var run = await server.Application.Rest.EndedAsync(started.Id);
            await page.ExpectEventsAsync(run.EventCount);
        });
    }

    [Fact]
    public async Task A_run_that_ended_while_the_connection_was_cut_is_complete_afterwards()
    {
        await using var wire = new CuttableWire(new Uri(server.Application.Address));
        await WithPageAsync(wire.Address, async page =>
        {
            var started = await FollowAsync(page);

            wire.Cut();
            var run = await server.Application.Rest.EndedAsync(started.Id);
            wire.Mend();

            await page.ExpectStatusAsync("completed");
            await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
            await page.ExpectEventsAsync(run.EventCount);
        });
    }

    private async Task<RunAnswer> FollowAsync(PlaygroundPage page)
    {
        TolerateTheCut(page);
        var started = await server.Application.Rest.StartAsync("downloads", Slow);
        await page.OpenAsync($"#/runs/{started.Id}");
        await page.ExpectStatusAsync("running");
        return started;
    }

    /// <summary>The browser itself reports what a cut wire does to requests and sockets, in one of many words.</summary>
    private static void TolerateTheCut(PlaygroundPage page)
    {
        page.Faults.Tolerate("net::ERR_");
        page.Faults.Tolerate("WebSocket");
    }
}
