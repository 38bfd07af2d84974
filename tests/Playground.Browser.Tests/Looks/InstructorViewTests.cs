using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Looks;

public sealed class InstructorViewTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task P_shows_the_lanes_large_without_the_chooser_and_P_leaves() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var before = await SizeAsync(page);
        var address = page.Browser.Url;

        await page.Lanes.PressAsync("KeyP");
        await page.InstructorView.ExpectOnAsync();
        await Assertions.Expect(page.Scenario("Deadlock")).ToBeHiddenAsync();
        await Assertions.Expect(page.Run).ToBeInViewportAsync();
        Assert.True(await SizeAsync(page) > before * 1.3, "The verdict is a headline.");
        Assert.Equal(address, page.Browser.Url);

        await page.Browser.Keyboard.PressAsync("KeyP");
        await page.InstructorView.ExpectOffAsync();
        await Assertions.Expect(page.Scenario("Deadlock")).ToBeVisibleAsync();
        Assert.Equal(before, await SizeAsync(page));
    });

    [Fact]
    public Task Esc_leaves_it_and_keeps_what_is_selected() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page, "?v=1&at=5");
        await page.Lanes.SelectedAsync(at => at == 5);
        await page.InstructorView.Button.ClickAsync();
        await page.InstructorView.ExpectOnAsync();

        await page.Browser.Keyboard.PressAsync("Escape");
        await page.InstructorView.ExpectOffAsync();
        await page.Lanes.SelectedAsync(at => at == 5);
    });

    [Fact]
    public Task A_click_means_what_is_under_the_pointer_however_large_it_is_drawn() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("KeyP");
        await page.InstructorView.ExpectOnAsync();
        var box = (await page.Lanes.Canvas.BoundingBoxAsync())!;
        await page.Browser.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (1.4f * 60));
        await Assertions.Expect(page.Tooltip).ToBeHiddenAsync();
        await page.Browser.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (1.4f * 60));
        await page.Lanes.SelectedAsync(at => at is not null);
        await Assertions.Expect(page.Details).ToContainTextAsync("main");
    });

    private static Task<double> SizeAsync(PlaygroundPage page) => page.Verdict.EvaluateAsync<double>("verdict => parseFloat(getComputedStyle(verdict).fontSize)");
}
