using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class ZoomKeyTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("KeyW", "KeyS")]
    [InlineData("Equal", "Minus")]
    [InlineData("NumpadAdd", "NumpadSubtract")]
    public Task One_key_zooms_in_and_another_out_again(string zoomIn, string zoomOut) => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var once = await page.Lanes.MoveAsync(zoomIn);
        var twice = await page.Lanes.MoveAsync(zoomIn);
        Assert.Equal(0.75, twice!.Width / once!.Width, tolerance: 0.01);

        var back = await page.Lanes.MoveAsync(zoomOut);
        Assert.Equal(once.Width, back!.Width, tolerance: 2);
        Assert.Null(await page.Lanes.MoveAsync(zoomOut));
    });

    [Fact]
    public Task A_and_D_go_earlier_and_later_and_Shift_goes_further() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync("KeyW");
        await page.Lanes.MoveAsync("KeyW");
        var start = (await page.Lanes.MoveAsync("KeyW"))!;

        var later = (await page.Lanes.MoveAsync("KeyD"))!;
        Assert.True(later.From > start.From, "D goes to later times.");
        var back = (await page.Lanes.MoveAsync("KeyA"))!;
        Assert.Equal(start.From, back.From, tolerance: 2);
        Assert.Equal(start.Width, back.Width, tolerance: 2);

        var far = (await page.Lanes.MoveAsync("Shift+KeyA"))!;
        Assert.True(back.From - far.From > later.From - back.From, "Shift makes wider steps.");
    });

    [Fact]
    public Task Home_and_End_go_to_the_ends_of_the_run() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync("KeyW");
        var middle = (await page.Lanes.MoveAsync("KeyW"))!;

        var start = (await page.Lanes.MoveAsync("Home"))!;
        var end = (await page.Lanes.MoveAsync("End"))!;
        Assert.True(start.From < middle.From && middle.To < end.To, "Home is earlier than the middle, End later.");
        Assert.Equal(middle.Width, end.Width, tolerance: 2);
    });

    [Fact]
    public Task Page_down_and_Page_up_scroll_more_lanes_than_fit() => WithPageAsync(
        server.Application,
        async page =>
        {
            var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 32 });
            await page.OpenAsync($"#/runs/{run.Id}");
            await page.ExpectEventsAsync(run.EventCount);
            await Assertions.Expect(page.Legend).ToContainTextAsync("%");
            var top = await page.Lanes.PixelsAsync();

            await page.Lanes.PressAsync("PageDown");
            await page.Lanes.ExpectChangeAsync(top);
            var below = await page.Lanes.PixelsAsync();
            await page.Lanes.PressAsync("PageUp");
            await page.Lanes.ExpectChangeAsync(below);
            Assert.True(top == await page.Lanes.PixelsAsync(), "Page up does not go back to where page down came from.");
        },
        new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });

    [Fact]
    public Task Zero_shows_everything_and_Backspace_goes_back() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var zoomed = await page.Lanes.MoveAsync("KeyW");

        Assert.Null(await page.Lanes.MoveAsync("Digit0"));
        Assert.Equal(zoomed, await page.Lanes.MoveAsync("Backspace"));
    });

    [Fact]
    public Task Keys_belong_to_a_field_while_it_has_the_focus() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Field("Threads").PressAsync("Digit0");
        await page.Field("Remedy").PressAsync("KeyW");

        // A key of the lanes afterwards: had the one before come through, there would be two steps to go back.
        Assert.NotNull(await page.Lanes.MoveAsync("KeyW"));
        Assert.Null(await page.Lanes.MoveAsync("KeyS"));
    });
}
