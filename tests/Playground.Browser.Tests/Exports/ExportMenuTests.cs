using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Exports;

public sealed class ExportMenuTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Its_keys_are_those_of_a_menu() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var keys = page.Browser.Keyboard;

        await page.Lanes.PressAsync("KeyE");
        await Assertions.Expect(page.Export.Item("Picture")).ToBeFocusedAsync();
        await Assertions.Expect(page.Export.Button).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.PressAsync("ArrowUp");
        await Assertions.Expect(page.Export.Item("Open in Perfetto")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(page.Export.Item("Table of states")).ToBeFocusedAsync();
        await keys.PressAsync("s");
        await Assertions.Expect(page.Export.Item("Saved run")).ToBeFocusedAsync();
        await keys.PressAsync("End");
        await Assertions.Expect(page.Export.Item("Open in Perfetto")).ToBeFocusedAsync();
        await keys.PressAsync("Home");
        await Assertions.Expect(page.Export.Item("Picture")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Export.Menu).ToBeHiddenAsync();
        await Assertions.Expect(page.Export.Button).ToBeFocusedAsync();
    });

    [Fact]
    public Task It_opens_and_closes_with_its_button_and_closes_when_something_else_is_clicked() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);

        await page.Export.Button.ClickAsync();
        await Assertions.Expect(page.Export.Menu).ToBeVisibleAsync();
        await page.Export.Button.ClickAsync();
        await Assertions.Expect(page.Export.Menu).ToBeHiddenAsync();
        await page.Export.Button.ClickAsync();
        await page.Verdict.ClickAsync();
        await Assertions.Expect(page.Export.Menu).ToBeHiddenAsync();
    });

    [Fact]
    public Task What_needs_the_end_of_a_run_waits_for_it() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.StartAsync("downloads", new { files = 16, latencyMs = 1000, strategy = "sequential" });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectStatusAsync("running");

        await page.Export.Button.ClickAsync();
        foreach (var title in (string[])["Findings", "Saved run", "Chrome trace", "Open in Perfetto"])
            await Assertions.Expect(page.Export.Item(title)).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Export.Item("Saved run").ClickAsync(new() { Force = true });
        await Assertions.Expect(page.Export.Menu).ToBeVisibleAsync();

        await page.Stop.ClickAsync();
        await page.ExpectStatusAsync("stopped");
        await page.Export.Button.ClickAsync();
        await Assertions.Expect(page.Export.Item("Saved run")).Not.ToHaveAttributeAsync("aria-disabled", "true");
    });
}
