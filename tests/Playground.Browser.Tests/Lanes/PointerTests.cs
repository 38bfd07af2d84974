using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class PointerTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(null)]
    [InlineData("Control")]
    public Task The_wheel_zooms_at_the_pointer(string? modifier) => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await MoveToAsync(page, 0.5);
        if (modifier is not null)
            await page.Browser.Keyboard.DownAsync(modifier);

        var near = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.WheelAsync(0, -100)))!;
        var nearer = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.WheelAsync(0, -100)))!;
        Assert.True(nearer.Width < near.Width, "The wheel zooms in.");
        Assert.True(nearer.From > near.From && nearer.To < near.To, "The moment under the pointer stays.");
        var back = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.WheelAsync(0, 100)))!;
        Assert.Equal(near.Width, back.Width, tolerance: near.Width / 1000);
    });

    [Fact]
    public Task Dragging_moves_along_and_Shift_with_the_wheel_too() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync("KeyW");
        var start = (await page.Lanes.MoveAsync("KeyW"))!;

        var (x, y) = await MoveToAsync(page, 0.5);
        await page.Browser.Mouse.DownAsync();
        var later = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.MoveAsync(x - 120, y)))!;
        await page.Browser.Mouse.UpAsync();
        Assert.True(later.From > start.From, "What was on the right comes nearer.");
        Assert.Equal(start.Width, later.Width, tolerance: 2);

        await page.Browser.Keyboard.DownAsync("Shift");
        var earlier = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.WheelAsync(0, -60)))!;
        Assert.True(earlier.From < later.From, "The wheel goes back.");
    });

    [Fact]
    public Task Hovering_explains_a_click_selects_and_a_double_click_zooms() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var (x, y) = await MoveToAsync(page, 0.5);
        await Assertions.Expect(page.Tooltip).ToBeVisibleAsync();
        await Assertions.Expect(page.Tooltip).Not.ToBeEmptyAsync();

        await page.Browser.Mouse.ClickAsync(x, y);
        await page.Lanes.SelectedAsync(at => at is not null);
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();

        // From near by, because a slice that takes most of the run would not differ from the whole of it.
        await page.Lanes.MoveAsync("KeyW");
        await page.Lanes.MoveAsync("KeyW");
        await page.Lanes.MoveAsync(() => page.Browser.Mouse.DblClickAsync(x, y));
    });

    [Fact]
    public Task The_buttons_zoom_in_out_and_to_everything() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync(() => page.ButtonAsync("Zoom in"));
        var near = (await page.Lanes.MoveAsync(() => page.ButtonAsync("Zoom in")))!;
        var back = (await page.Lanes.MoveAsync(() => page.ButtonAsync("Zoom out")))!;
        Assert.Equal(2, back.Width / near.Width, tolerance: 0.01);
        Assert.Null(await page.Lanes.MoveAsync(() => page.ButtonAsync("Fit")));
    });

    [Fact]
    public Task The_map_above_the_lanes_goes_to_where_it_is_pressed() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync("KeyW");
        await page.Lanes.MoveAsync("KeyW");
        var middle = (await page.Lanes.MoveAsync("KeyW"))!;
        var map = (await page.Minimap.BoundingBoxAsync())!;

        var late = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.ClickAsync(map.X + map.Width - 10, map.Y + map.Height / 2)))!;

        Assert.True(late.From > middle.From, "The right end of the map is the run's end.");
        Assert.Equal(middle.Width, late.Width, tolerance: 2);
    });

    /// <summary>Moves the pointer to a share of the picture's width, into the first lane: the scenario's own thread, which is there throughout.</summary>
    private static async Task<(float X, float Y)> MoveToAsync(PlaygroundPage page, double share)
    {
        var box = (await page.Lanes.Canvas.BoundingBoxAsync())!;
        var (x, y) = ((float)(box.X + box.Width * share), box.Y + 58);
        await page.Browser.Mouse.MoveAsync(x, y);
        return (x, y);
    }
}
