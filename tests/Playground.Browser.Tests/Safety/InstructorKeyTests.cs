using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Safety;

public sealed class InstructorKeyTests(ChromiumFixture chromium, KeyedServerFixture server) : BrowserTest(chromium), IClassFixture<KeyedServerFixture>
{
    [Fact]
    public Task The_page_asks_for_the_key_when_it_is_needed_and_keeps_it_until_the_tab_is_closed() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 401");
        await page.OpenAsync();
        await Assertions.Expect(Dialog(page)).ToBeHiddenAsync();

        await page.Run.ClickAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "asking for the key");
        await GiveAsync(page, "not-the-right-one");
        await Assertions.Expect(Dialog(page)).ToContainTextAsync("This was not the key.");
        await GiveAsync(page, KeyedServerFixture.Key);
        await page.ExpectStatusAsync("completed");

        await page.Browser.ReloadAsync();
        await page.ChooseAsync("Shared counter");
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(Dialog(page)).ToBeHiddenAsync();
    });

    [Fact]
    public Task Who_has_no_key_is_told_so_and_may_try_again() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 401");
        await page.OpenAsync();
        await page.Run.ClickAsync();
        await page.ButtonAsync("Cancel");
        await Assertions.Expect(page.FormProblem).ToContainTextAsync("instructor's key");

        await page.Run.ClickAsync();
        await Assertions.Expect(Dialog(page)).ToBeVisibleAsync();
    });

    private static ILocator Dialog(PlaygroundPage page) => page.Browser.GetByTestId("key-dialog");

    private static async Task GiveAsync(PlaygroundPage page, string key)
    {
        await Dialog(page).GetByLabel("Key", new() { Exact = true }).FillAsync(key);
        await page.ButtonAsync("Go on");
    }
}
