using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests;

public sealed class NewcomerTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_hint_is_there_until_it_is_dismissed_and_never_again() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await Assertions.Expect(Hint(page)).ToContainTextAsync("A lane is a thread");

        await page.ButtonAsync("Got it");
        await Assertions.Expect(Hint(page)).ToBeHiddenAsync();

        await page.Browser.ReloadAsync();
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
        await Assertions.Expect(Hint(page)).ToBeHiddenAsync();
    });

    [Fact]
    public Task It_is_dismissed_as_well_where_the_browser_keeps_nothing() => WithPageAsync(server.Application, async page =>
    {
        await page.Browser.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Access is denied.', 'SecurityError'); } });");
        await page.OpenAsync();
        await Assertions.Expect(Hint(page)).ToBeVisibleAsync();

        await page.ButtonAsync("Got it");

        await Assertions.Expect(Hint(page)).ToBeHiddenAsync();
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(Hint(page)).ToBeHiddenAsync();
    });

    private static ILocator Hint(PlaygroundPage page) => page.Browser.GetByTestId("newcomer");
}
