using System.Text.Json;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests;

/// <summary>The server's own catalogue, each lesson as a student meets it.</summary>
public sealed class CourseTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Every_lesson_that_has_run_shows_its_verdict_its_lanes_and_its_findings() => WithPageAsync(server.Application, async page =>
    {
        foreach (var scenario in await server.Application.Rest.ScenariosAsync())
        {
            var id = scenario.GetProperty("id").GetString()!;
            var run = await server.Application.Rest.RunAsync(id);
            await page.OpenAsync($"#/runs/{run.Id}");

            await page.ExpectStatusAsync(run.Status);
            await page.ExpectEventsAsync(run.EventCount);
            await Assertions.Expect(page.Verdict).Not.ToBeEmptyAsync();
            await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
            await page.Browser.GetByRole(AriaRole.Tab, new() { Name = "Findings" }).ClickAsync();
            await Assertions.Expect(page.Findings).ToHaveCountAsync(run.Findings.Count);
            await page.Table.OpenAsync();
            await Assertions.Expect(page.Table.Rows).Not.ToHaveCountAsync(0);
        }
    });

    [Fact]
    public Task Every_lesson_can_be_chosen_and_shows_its_form_and_both_listings() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Browser.GetByText("The code that really runs").ClickAsync();
        foreach (var scenario in await server.Application.Rest.ScenariosAsync())
        {
            await page.ChooseAsync(scenario.GetProperty("title").GetString()!);
            foreach (var parameter in scenario.GetProperty("parameters").GetProperty("properties").EnumerateObject())
                await Assertions.Expect(page.Field(parameter.Value.GetProperty("title").GetString()!)).ToBeVisibleAsync();
            foreach (var listing in scenario.GetProperty("listings").EnumerateArray())
                await ExpectListingAsync(page, listing);
        }
    });

    private static async Task ExpectListingAsync(PlaygroundPage page, JsonElement listing)
    {
        await page.TabAsync(listing.GetProperty("title").GetString()!);
        var lastWords = listing.GetProperty("code").GetString()!.TrimEnd().Split('\n')[^1].Trim();
        await Assertions.Expect(page.Listing).ToContainTextAsync(lastWords);
    }
}
