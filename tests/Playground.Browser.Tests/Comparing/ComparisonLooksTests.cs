using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Comparing;

public sealed class ComparisonLooksTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task A_comparison_has_no_barrier() => WithPageAsync(
        server.Application,
        async page =>
        {
            page.Faults.Tolerate("status of 404");
            var runs = await ComparedRuns.OpenAsync(server.Application, page);
            await Barriers.ExpectNoneAsync(page.Browser, "in a comparison");
            await page.Compare.Picks.First.ClickAsync();
            await Assertions.Expect(page.Compare.Picking).ToBeVisibleAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "while the next run is picked");

            await page.Browser.Keyboard.PressAsync("KeyP");
            await page.InstructorView.ExpectOnAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "in the instructor view");
            await page.Browser.Keyboard.PressAsync("KeyP");

            await page.OpenAsync($"#/compare/{runs.First.Id}/nonsense");
            await Assertions.Expect(page.Compare.Run(1)).ToContainTextAsync("No run has this address");
            await page.Compare.ExpectSettledAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "with a run that is missing");
        },
        new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });

    [Fact]
    public Task On_a_phone_both_runs_stand_below_each_other_and_nothing_is_wider() => WithPageAsync(
        server.Application,
        async page =>
        {
            await ComparedRuns.OpenAsync(server.Application, page);
            await Assertions.Expect(page.Compare.Sentence).ToBeInViewportAsync();
            var upper = (await page.Compare.Upper.BoundingBoxAsync())!;
            var lower = (await page.Compare.Lower.BoundingBoxAsync())!;
            Assert.True(upper.Height >= 250 && lower.Y >= upper.Y + upper.Height, "The lanes have room, one below the other.");
            await page.Compare.TableHeadings.Last.ScrollIntoViewIfNeededAsync();
            var widths = await page.Browser.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, window.innerWidth, screen.width]");
            Assert.True(widths[0] <= widths[2] && widths[1] <= widths[2], $"The page is {widths[0]} wide on a screen of {widths[2]}.");
        },
        new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });

    [Fact]
    public Task The_instructor_view_and_the_colours_are_those_of_both_runs() => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.OpenAsync(server.Application, page);
        var life = await page.Compare.AxisAsync();
        await page.Browser.Keyboard.PressAsync("KeyP");
        await page.InstructorView.ExpectOnAsync();
        await page.Compare.ExpectOneAxisAsync(life);
        await page.Browser.Keyboard.PressAsync("Escape");
        await page.InstructorView.ExpectOffAsync();
        await Assertions.Expect(page.Compare.View).ToBeVisibleAsync();

        var light = await page.Compare.AxisAsync();
        await page.Browser.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Compare.ExpectOneAxisAsync(light);
    });

    [Fact]
    public Task Everything_can_be_done_by_keyboard() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.MakeAsync(server.Application);
        var keyboard = page.Browser.Keyboard;
        await page.OpenAsync($"#/runs/{runs.First.Id}");
        await page.ExpectEventsAsync(runs.First.EventCount);
        await page.History.Nth(1).FocusAsync();
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Compare.Picks.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await page.Compare.Picks.Nth(0).FocusAsync();
        await keyboard.PressAsync("Enter");
        await page.Compare.ExpectWholeAsync();

        await Assertions.Expect(page.Browser.GetByRole(AriaRole.Heading, new() { Name = "Two runs on one time axis" })).ToBeFocusedAsync();
        foreach (var next in new[] { Button(page, "Zoom in"), Button(page, "Zoom out"), Button(page, "Fit"), page.Compare.Close, page.Compare.OpenRun(0), page.Compare.Upper, page.Compare.OpenRun(1), page.Compare.Lower })
        {
            await keyboard.PressAsync("Tab");
            await Assertions.Expect(next).ToBeFocusedAsync();
        }

        await page.Lanes.MoveAsync(() => keyboard.PressAsync("KeyW"));
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"#/runs/{runs.First.Id}$"));
        await Assertions.Expect(page.Lanes.Canvas).ToBeVisibleAsync();
        await Assertions.Expect(page.Browser.Locator("body")).Not.ToBeFocusedAsync();
    });

    private static ILocator Button(PlaygroundPage page, string name) => page.Compare.View.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
