using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;

namespace Playground.Browser.Tests.States;

public sealed class LimitTests(ChromiumFixture chromium, SmallServerFixture server) : BrowserTest(chromium), IClassFixture<SmallServerFixture>
{
    /// <summary>Takes longer than the server lets it.</summary>
    private static readonly object Slow = new { strategy = "sequential", files = 16, latencyMs = 900, sizeKib = 64 };

    [Fact]
    public Task A_truncated_run_says_how_much_is_missing() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter");
        await page.OpenAsync($"#/runs/{run.Id}");

        await page.ExpectEventsAsync(400);
        await Assertions.Expect(page.Browser.GetByTestId("truncated")).ToContainTextAsync("the first 400 are shown");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
    });

    [Fact]
    public Task A_run_that_took_too_long_says_so_and_shows_what_there_is() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("downloads", Slow);
        await page.OpenAsync($"#/runs/{run.Id}");

        await page.ExpectStatusAsync("timed out");
        await Assertions.Expect(page.NextStep).ToContainTextAsync("A run may take 4");
        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
    });
}
