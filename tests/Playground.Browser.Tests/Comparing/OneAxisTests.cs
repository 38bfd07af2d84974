using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Comparing;

public sealed class OneAxisTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Keys_move_both_runs_wherever_the_focus_is() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        var near = (await MoveAsync(page, () => page.Compare.Upper.PressAsync("KeyW")))!;
        var nearer = (await MoveAsync(page, () => page.Compare.Lower.PressAsync("KeyW")))!;
        Assert.Equal(0.75, nearer.Width / near.Width, tolerance: 0.01);

        var later = (await MoveAsync(page, () => page.Browser.Keyboard.PressAsync("KeyD")))!;
        Assert.True(later.From > nearer.From, "D goes to later times.");
        Assert.Equal(nearer, await MoveAsync(page, () => page.Compare.Upper.PressAsync("KeyA")), Near);
        Assert.Null(await MoveAsync(page, () => page.Compare.Upper.PressAsync("Digit0")));
    });

    [Fact]
    public Task Wheel_and_dragging_on_one_run_move_both() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        var (x, y) = await MoveToAsync(page, page.Compare.Lower);
        await page.Browser.Keyboard.DownAsync("Control");
        await MoveAsync(page, () => page.Browser.Mouse.WheelAsync(0, -100));
        var near = (await MoveAsync(page, () => page.Browser.Mouse.WheelAsync(0, -100)))!;
        await page.Browser.Keyboard.UpAsync("Control");

        await page.Browser.Mouse.DownAsync();
        var later = (await MoveAsync(page, () => page.Browser.Mouse.MoveAsync(x - 100, y)))!;
        await page.Browser.Mouse.UpAsync();
        Assert.True(later.From > near.From, "What was on the right comes nearer.");
        Assert.Equal(near.Width, later.Width, tolerance: 2);
    });

    [Fact]
    public Task Buttons_zoom_both_in_out_and_to_everything() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        await MoveAsync(page, () => page.ButtonAsync("Zoom in"));
        var near = (await MoveAsync(page, () => page.ButtonAsync("Zoom in")))!;
        var back = (await MoveAsync(page, () => page.ButtonAsync("Zoom out")))!;
        Assert.Equal(2, back.Width / near.Width, tolerance: 0.01);
        Assert.Null(await MoveAsync(page, () => page.ButtonAsync("Fit")));
    });

    [Fact]
    public Task The_moment_under_the_pointer_is_marked_in_both() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        await MoveToAsync(page, page.Compare.Upper);
        await page.Compare.ExpectCursorAsync();
        await MoveToAsync(page, page.Compare.Lower);
        await page.Compare.ExpectCursorAsync();
    });

    [Fact]
    public Task An_event_is_selected_in_its_run_alone_and_Esc_lets_it_go() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        await page.Compare.Lower.FocusAsync();
        await page.Browser.Keyboard.PressAsync("ArrowRight");
        var selected = page.Compare.Run(1).Locator("[data-part=selected]");
        await Assertions.Expect(selected).ToContainTextAsync("main");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("main");
        await Assertions.Expect(page.Compare.Run(0).Locator("[data-part=selected]")).ToBeHiddenAsync();

        await page.Browser.Keyboard.PressAsync("Escape");
        await Assertions.Expect(selected).ToBeHiddenAsync();
        await Assertions.Expect(page.Compare.View).ToBeVisibleAsync();
    });

    private static bool Near(Span? one, Span? other) => Math.Abs(one!.From - other!.From) <= 2 && Math.Abs(one.To - other.To) <= 2;

    /// <summary>Does something that moves the view, and waits until both runs show it.</summary>
    private static async Task<Span?> MoveAsync(PlaygroundPage page, Func<Task> act)
    {
        var before = await page.Compare.AxisAsync();
        var span = await page.Lanes.MoveAsync(act);
        await page.Compare.ExpectOneAxisAsync(before);
        return span;
    }

    private static async Task<(float X, float Y)> MoveToAsync(PlaygroundPage page, ILocator lanes)
    {
        var box = (await lanes.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width * 0.6f), box.Y + 70);
        await page.Browser.Mouse.MoveAsync(x, y);
        return (x, y);
    }
}
