using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Looks;

public sealed class PhoneTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public Task Nothing_is_wider_than_a_phone(int width) => WithPageAsync(
        server.Application,
        async page =>
        {
            await page.OpenAsync();
            await ExpectNoSidewaysScrollAsync(page);

            await page.Run.TapAsync();
            await page.ExpectStatusAsync("completed");
            await Assertions.Expect(page.Findings.First).ToBeVisibleAsync();
            await ExpectNoSidewaysScrollAsync(page);

            await page.Table.OpenAsync();
            await Assertions.Expect(page.Table.Rows.First).ToBeVisibleAsync();
            await ExpectNoSidewaysScrollAsync(page);
        },
        new() { ViewportSize = new() { Width = width, Height = 844 }, HasTouch = true, IsMobile = true });

    /// <summary>A page that is too wide scrolls sideways, or on a phone is shown smaller than it was made.</summary>
    private static async Task ExpectNoSidewaysScrollAsync(PlaygroundPage page)
    {
        var widths = await page.Browser.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, window.innerWidth, screen.width]");
        Assert.True(widths[0] <= widths[2] && widths[1] <= widths[2], $"The page is {widths[0]} wide and shown {widths[1]} wide on a screen of {widths[2]}.");
    }
}
