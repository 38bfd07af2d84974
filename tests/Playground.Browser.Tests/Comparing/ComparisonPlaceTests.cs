using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Comparing;

public sealed class ComparisonPlaceTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Nobody = "00000000000000000000000000000000";

    [Fact]
    public Task A_link_restores_what_was_visible() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.OpenAsync(server.Application, page);
        await page.Lanes.MoveAsync(() => page.Compare.Upper.PressAsync("KeyW"));
        var span = await page.Lanes.MoveAsync(() => page.Compare.Upper.PressAsync("KeyW"));
        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"{runs.Address}\\?v=1&from=.+&to=.+"));

        await page.Browser.ReloadAsync();

        await page.Compare.ExpectWholeAsync();
        await Assertions.Expect(page.Compare.Caption).ToContainTextAsync("What is visible of both runs");
        Assert.Equal(span, await page.Lanes.SpanAsync(_ => true));
    });

    [Fact]
    public Task Another_link_to_the_same_two_runs_goes_to_its_place() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.OpenAsync(server.Application, page, "?v=1&from=1000&to=2000000");
        await Assertions.Expect(page.Compare.Caption).ToContainTextAsync("2.000 ms");

        await page.OpenAsync(runs.Address);

        await Assertions.Expect(page.Compare.Caption).ToHaveTextAsync("The whole of both runs");
    });

    [Theory]
    [InlineData(0, "The first run cannot be shown.")]
    [InlineData(1, "The second run cannot be shown.")]
    public Task A_run_that_is_not_there_is_named_and_the_other_shown(int missing, string sentence) => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 404");
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 20 });
        await page.OpenAsync(missing == 0 ? $"#/compare/{Nobody}/{run.Id}" : $"#/compare/{run.Id}/{Nobody}");

        await Assertions.Expect(page.Compare.Sentence).ToHaveTextAsync($"{sentence} The other: {run.Verdict}");
        await Assertions.Expect(page.Compare.Run(missing)).ToContainTextAsync("No run has this address");
        await Assertions.Expect(page.Compare.Run(1 - missing)).ToContainTextAsync(run.Verdict!);
        await page.Compare.ExpectSettledAsync();
        Assert.Equal(run.EventCount, ComparePage.Count((await page.Compare.FiguresAsync())[1 - missing]["events"]));

        await page.Compare.Run(missing).GetByRole(AriaRole.Link, new() { Name = "Open the other run" }).ClickAsync();
        await Assertions.Expect(page.Compare.View).ToBeHiddenAsync();
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
    });

    [Fact]
    public Task Two_runs_that_are_not_there_are_said_to_be_gone() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 404");
        await page.OpenAsync($"#/compare/{Nobody}/nonsense");
        await Assertions.Expect(page.Compare.Sentence).ToHaveTextAsync("Neither of the two runs can be shown.");

        await page.Browser.GetByRole(AriaRole.Link, new() { Name = "Playground" }).ClickAsync();
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Closing_goes_back_to_where_one_came_from(bool withEsc) => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.MakeAsync(server.Application);
        await page.OpenAsync($"#/runs/{runs.Second.Id}");
        await page.ExpectEventsAsync(runs.Second.EventCount);
        await page.OpenAsync(runs.Address);
        await page.Compare.ExpectWholeAsync();

        await (withEsc ? page.Browser.Keyboard.PressAsync("Escape") : page.Compare.Close.ClickAsync());

        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"#/runs/{runs.Second.Id}$"));
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(runs.Second.Verdict!);
        await page.ExpectEventsAsync(runs.Second.EventCount);
    });

    [Fact]
    public Task Closing_a_link_from_elsewhere_shows_the_first_run_and_each_run_can_be_opened() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.OpenAsync(server.Application, page);
        await page.Compare.Close.ClickAsync();
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(runs.First.Verdict!);

        await page.Browser.GoBackAsync();
        await page.Compare.ExpectWholeAsync();
        await page.Compare.OpenRun(1).ClickAsync();
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(runs.Second.Verdict!);
    });
}
