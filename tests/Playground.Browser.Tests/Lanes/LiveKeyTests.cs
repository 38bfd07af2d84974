using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class LiveKeyTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("Space")]
    [InlineData("KeyW")]
    public Task What_leaves_the_live_edge_shows_the_way_back_and_L_takes_it(string key) => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.StartAsync("downloads", new { strategy = "sequential", files = 16, latencyMs = 1000, sizeKib = 64 });
        var live = page.Browser.GetByRole(AriaRole.Button, new() { Name = "Live", Exact = true });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectStatusAsync("running");
        await Assertions.Expect(page.EventCount).Not.ToHaveTextAsync("0 events");
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
        await Assertions.Expect(live).ToBeHiddenAsync();

        await page.Lanes.PressAsync(key);
        await Assertions.Expect(live).ToBeVisibleAsync();
        await page.Lanes.PressAsync("KeyL");
        await Assertions.Expect(live).ToBeHiddenAsync();
        await page.Stop.ClickAsync();
        await page.ExpectStatusAsync("stopped");
    });

    [Fact]
    public Task A_question_mark_opens_the_keys_and_Escape_closes_them() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Lanes.PressAsync("?");
        var keys = page.Browser.GetByRole(AriaRole.Dialog, new() { Name = "Keys and mouse" });
        await Assertions.Expect(keys).ToBeVisibleAsync();

        await page.Browser.Keyboard.PressAsync("Escape");
        await Assertions.Expect(keys).ToBeHiddenAsync();
    });
}
