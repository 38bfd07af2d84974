using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class FigureTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task A_run_with_a_curve_shows_it_first_and_its_numbers_beside_it() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("cpu-bound", new { workers = 3, numbers = 20_000 });
        await page.OpenAsync($"#/runs/{run.Id}");

        await Assertions.Expect(page.Figures.GetByRole(AriaRole.Figure, new() { Name = "Speed-up with more workers" })).ToBeVisibleAsync();
        await page.Figures.GetByText("Numbers", new() { Exact = true }).First.ClickAsync();
        var table = page.Figures.GetByRole(AriaRole.Table).First;
        await Assertions.Expect(table).ToContainTextAsync("computing");
        await Assertions.Expect(table).ToContainTextAsync("waiting");
        await Assertions.Expect(table.GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + 3);
    });

    [Fact]
    public Task A_run_without_a_chart_shows_its_findings_first_and_its_figures_when_asked() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter");
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Findings.First).ToBeVisibleAsync();

        await page.TabAsync("Figures");
        await Assertions.Expect(page.Figures).ToContainTextAsync("Expected");
        await Assertions.Expect(page.Figures).ToContainTextAsync("5\u00a0000");
    });
}
