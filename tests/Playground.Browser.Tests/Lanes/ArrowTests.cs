using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class ArrowTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Few_arrows_are_all_drawn_and_pointing_at_the_lanes_draws_none_anew() => WithPageAsync(server.Application, async page =>
    {
        await CountArrowsAsync(page);
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Browser.WaitForFunctionAsync("() => document.getElementById('lanes').arrows > 0");
        await page.Arrangement.PointAtAsync("main");
        var before = await ArrowsAsync(page);

        await page.Arrangement.PointAtAsync("Worker-2");
        Assert.Equal(before, await ArrowsAsync(page));
    });

    [Fact]
    public Task More_arrows_than_can_be_told_apart_are_drawn_only_where_a_view_has_few() => WithPageAsync(server.Application, async page =>
    {
        await CountArrowsAsync(page);
        var run = await server.Application.Rest.RunAsync("producer-consumer", new { producers = 8, items = 50, produceMs = 0, consumeMs = 0, ending = "close" });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.ExpectStatusAsync("completed");
        await page.Lanes.MoveAsync("KeyW");
        Assert.Null(await page.Lanes.MoveAsync("Digit0"));
        await page.Browser.EvaluateAsync("() => { document.getElementById('lanes').arrows = 0; }");
        var pixels = await page.Lanes.PixelsAsync();
        await page.ThemeSwitch.ClickAsync();
        await page.ThemeSwitch.ClickAsync();
        await page.Lanes.ExpectChangeAsync(pixels);
        Assert.Equal(0, await ArrowsAsync(page));

        for (var i = 0; i < 12; i++)
            await page.Lanes.MoveAsync("KeyW");
        await page.Browser.WaitForFunctionAsync("() => document.getElementById('lanes').arrows > 0");
    });

    /// <summary>Counts the lines of arrows on the lanes themselves from the next page on: what the pointer draws lies above.</summary>
    private static async Task CountArrowsAsync(PlaygroundPage page) => await page.Browser.AddInitScriptAsync(
        """
        const draw = CanvasRenderingContext2D.prototype.bezierCurveTo;
        CanvasRenderingContext2D.prototype.bezierCurveTo = function (...points) {
          this.canvas.arrows = (this.canvas.arrows ?? 0) + 1;
          return draw.apply(this, points);
        };
        """);

    private static Task<int> ArrowsAsync(PlaygroundPage page) => page.Lanes.Canvas.EvaluateAsync<int>("canvas => canvas.arrows ?? 0");
}
