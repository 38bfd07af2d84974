using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class WheelSettingTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_wheel_scrolls_many_lanes_and_a_setting_makes_it_zoom() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 24, workMs = 0 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.Lanes.MoveAsync("KeyW");
        var near = await page.Lanes.MoveAsync("KeyW");
        await PointAsync(page);
        var before = await page.Lanes.PixelsAsync();
        await page.Browser.Mouse.WheelAsync(0, 200);
        await page.Lanes.ExpectChangeAsync(before);
        Assert.Equal(near, await page.Lanes.SpanAsync(_ => true));

        await page.Browser.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await page.Browser.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^The wheel zooms") }).CheckAsync();
        await page.Browser.Keyboard.PressAsync("Escape");
        await PointAsync(page);
        var nearer = (await page.Lanes.MoveAsync(() => page.Browser.Mouse.WheelAsync(0, -100)))!;
        Assert.True(nearer.Width < near!.Width, "The wheel zooms in.");

        await page.Browser.ReloadAsync();
        await page.Browser.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await Assertions.Expect(page.Browser.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^The wheel zooms") })).ToBeCheckedAsync();
    });

    private static async Task PointAsync(PlaygroundPage page)
    {
        var box = (await page.Lanes.Canvas.BoundingBoxAsync())!;
        await page.Browser.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 100);
    }
}
