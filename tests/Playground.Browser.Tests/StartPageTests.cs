using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class StartPageTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task It_opens_with_the_shared_counter_and_its_defaults() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await Assertions.Expect(page.Scenario("Shared counter")).ToBeCheckedAsync();
        await Assertions.Expect(page.Field("Threads")).ToHaveValueAsync("5");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });
}
