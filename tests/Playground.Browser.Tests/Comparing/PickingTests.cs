using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Comparing;

public sealed class PickingTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Two_runs_of_the_history_are_picked_one_after_the_other() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.MakeAsync(server.Application);
        await page.OpenAsync();
        await page.Compare.Picks.Nth(1).ClickAsync();
        await Assertions.Expect(page.Compare.Picking).ToBeVisibleAsync();
        await Assertions.Expect(page.Compare.Picks.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Compare.Picks.Nth(0).ClickAsync();

        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"{runs.Address}$"));
        await page.Compare.ExpectWholeAsync();
        await Assertions.Expect(page.Compare.Differing(0)).ToHaveTextAsync("guard none");
        await Assertions.Expect(page.Compare.Differing(1)).ToHaveTextAsync("guard lock");
        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync($"Without a guard: {runs.First.Verdict}");
        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync($"With guard lock: {runs.Second.Verdict}");
        await Assertions.Expect(page.Compare.Picking).ToBeHiddenAsync();
        await Assertions.Expect(page.Verdict).ToBeHiddenAsync();
        await Assertions.Expect(page.History.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.History.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
    });

    [Fact]
    public Task A_run_is_compared_with_the_one_on_screen() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.MakeAsync(server.Application);
        await page.OpenAsync($"#/runs/{runs.Second.Id}");
        await page.ExpectEventsAsync(runs.Second.EventCount);
        await page.Compare.Picks.Nth(1).ClickAsync();

        await page.ButtonAsync("The run on screen");

        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"{runs.Address}$"));
        await page.Compare.ExpectWholeAsync();
    });

    [Theory]
    [InlineData("Escape")]
    [InlineData("Cancel")]
    [InlineData("again")]
    public Task Picking_can_be_given_up(string how) => WithPageAsync(server.Application, async page =>
    {
        await ComparedRuns.MakeAsync(server.Application);
        await page.OpenAsync();
        var pick = page.Compare.Picks.Nth(1);
        await pick.ClickAsync();
        await Assertions.Expect(page.Compare.Picking).ToBeVisibleAsync();

        if (how == "again")
            await pick.ClickAsync();
        else if (how == "Cancel")
            await page.ButtonAsync("Cancel");
        else
            await page.Browser.Keyboard.PressAsync(how);

        await Assertions.Expect(page.Compare.Picking).ToBeHiddenAsync();
        await Assertions.Expect(pick).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(pick).ToBeFocusedAsync();
        await Assertions.Expect(page.Compare.View).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_run_that_goes_on_cannot_be_picked() => WithPageAsync(server.Application, async page =>
    {
        var live = await server.Application.Rest.StartAsync("downloads", new { strategy = "sequential", files = 16, latencyMs = 1000 });
        await page.OpenAsync($"#/runs/{live.Id}");
        await page.ExpectStatusAsync("running");
        await Assertions.Expect(page.History.First).ToHaveAttributeAsync("data-run", live.Id);
        await Assertions.Expect(page.Browser.Locator($".pick[data-run='{live.Id}']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Compare.SameWith).ToBeHiddenAsync();

        await page.Stop.ClickAsync();

        await page.ExpectStatusAsync("stopped");
        await Assertions.Expect(page.Browser.Locator($".pick[data-run='{live.Id}']")).ToHaveCountAsync(1);
    });
}
