using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class LinkTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task A_run_is_there_again_after_a_reload() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        var id = await page.StartAsync();
        var run = await server.Application.Rest.EndedAsync(id);
        await page.ExpectEventsAsync(run.EventCount);

        await page.Browser.ReloadAsync();

        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await page.ExpectEventsAsync(run.EventCount);
    });

    [Fact]
    public async Task A_run_is_there_again_after_the_server_was_restarted()
    {
        using var directory = new TemporaryDirectory();
        var database = directory.PathOf("playground.db");
        RunAnswer run;
        await using (var before = new PlaygroundApplication(database))
            run = await before.Rest.RunAsync("shared-counter");
        await using var after = new PlaygroundApplication(database);

        await WithPageAsync(after, async page =>
        {
            await page.OpenAsync($"#/runs/{run.Id}");

            await page.ExpectStatusAsync("completed");
            await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
            await page.ExpectEventsAsync(run.EventCount);
            await Assertions.Expect(page.Findings).ToHaveCountAsync(run.Findings.Count);
        });
    }

    [Fact]
    public Task A_link_carries_the_visible_span_and_the_selection() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered" });
        await page.OpenAsync($"#/runs/{run.Id}?v=1&from=1000&to=2000000&at=5");

        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();
        await page.Lanes.SelectedAsync(at => at == 5);
        await page.Lanes.SpanAsync(span => span == new Pages.Span(1000, 2000000));
    });

    [Fact]
    public Task Another_link_to_the_run_on_screen_goes_to_its_place() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered" });
        await page.OpenAsync($"#/runs/{run.Id}?v=1&from=1000&to=2000000&at=5");
        await page.Lanes.SelectedAsync(at => at == 5);

        await page.OpenAsync($"#/runs/{run.Id}?v=1&at=7");
        await page.Lanes.SelectedAsync(at => at == 7);
        await page.Lanes.SpanAsync(span => span is null);

        await page.OpenAsync($"#/runs/{run.Id}");
        await page.Lanes.SelectedAsync(at => at is null);
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("nonsense")]
    public Task A_run_that_does_not_exist_is_said_in_words(string id) => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 404");
        await page.OpenAsync($"#/runs/{id}");

        await Assertions.Expect(page.NoLanes).ToContainTextAsync("No run has this address");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync("This run is not here.");
    });

    [Fact]
    public Task After_a_run_that_does_not_exist_the_page_still_works() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 404");
        await page.OpenAsync("#/runs/00000000000000000000000000000000");
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("No run has this address");

        await page.Browser.GetByRole(AriaRole.Link, new() { Name = "Playground" }).ClickAsync();
        await Assertions.Expect(page.Scenario("Shared counter")).ToBeCheckedAsync();
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
    });
}
