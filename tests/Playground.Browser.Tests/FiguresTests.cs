using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class FiguresTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task What_a_run_has_brought_stands_in_a_tab_of_its_own() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter", new { threads = 2, iterations = 30, guard = "lock" });
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Findings.First.Or(page.Browser.Locator("#no-findings:not(:empty)"))).ToBeVisibleAsync();

        await page.TabAsync("Figures");

        await Assertions.Expect(page.Figures.GetByRole(AriaRole.Term).Filter(new() { HasText = "Expected" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Figures.GetByRole(AriaRole.Definition).First).ToHaveTextAsync("60");
    });
}
