using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Looks;

public sealed class ThemeTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string DarkBody = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+(\\.\\d+)?/g).slice(0, 3).every(part => part < 100)";

    [Fact]
    public Task The_switch_is_remembered() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await SwitchToAsync(page, "dark");
        await page.Browser.WaitForFunctionAsync(DarkBody);

        await page.Browser.ReloadAsync();

        await Assertions.Expect(page.ThemeSwitch).ToHaveTextAsync("Colours: dark");
        await page.Browser.WaitForFunctionAsync(DarkBody);
    });

    [Fact]
    public Task The_lanes_follow_the_switch_and_the_system() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var light = await page.Lanes.PixelsAsync();

        await page.Browser.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Lanes.ExpectChangeAsync(light);
        await page.Browser.WaitForFunctionAsync(DarkBody);
        var dark = await page.Lanes.PixelsAsync();

        await SwitchToAsync(page, "light");
        await page.Lanes.ExpectChangeAsync(dark);
    });

    private static async Task SwitchToAsync(PlaygroundPage page, string theme)
    {
        var texts = new[] { "system", "light", "dark" };
        foreach (var next in texts.Skip(1).TakeWhile((_, i) => i < Array.IndexOf(texts, theme)))
        {
            await page.ThemeSwitch.ClickAsync();
            await Assertions.Expect(page.ThemeSwitch).ToHaveTextAsync($"Colours: {next}");
        }
    }
}
