using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class RunTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Run_draws_the_lanes_and_says_what_happened() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        var before = await page.Lanes.PixelsAsync();

        var id = await page.StartAsync();

        await page.Lanes.ExpectChangeAsync(before);
        await page.ExpectStatusAsync("completed");
        var run = await server.Application.Rest.EndedAsync(id);
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.Findings).ToHaveCountAsync(run.Findings.Count);
        foreach (var finding in run.Findings)
            await Assertions.Expect(page.Findings.Filter(new() { HasText = finding.Sentence })).Not.ToHaveCountAsync(0);
    });

    [Fact]
    public Task Every_scenario_of_the_catalogue_runs_to_its_verdict() => WithPageAsync(server.Application, async page =>
    {
        var titles = (await server.Application.Rest.ScenariosAsync()).Select(scenario => scenario.GetProperty("title").GetString()!).ToList();
        Assert.NotEmpty(titles);
        await page.OpenAsync();
        foreach (var title in titles)
        {
            await page.ChooseAsync(title);
            var id = await page.StartAsync();
            var run = await server.Application.Rest.EndedAsync(id);

            await page.ExpectStatusAsync(run.Status);
            Assert.Contains(run.Status, (string[])["completed", "deadlocked"]);
            await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
            await page.ExpectEventsAsync(run.EventCount);
            await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
        }
    });

    [Fact]
    public Task The_values_of_the_form_are_those_of_the_run() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Field("Threads").FillAsync("3");
        await page.Field("Additions per thread").FillAsync("40");
        await page.Field("Guard").SelectOptionAsync("lock");

        var id = await page.StartAsync();

        var run = await server.Application.Rest.EndedAsync(id);
        Assert.Equal(120, run.Result.GetProperty("expected").GetInt64());
        Assert.Equal(120, run.Result.GetProperty("actual").GetInt64());
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
    });

    [Fact]
    public Task Stop_ends_a_long_run() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.ChooseAsync("Downloads");
        await page.Field("Files").FillAsync("16");
        await page.Field("Latency").FillAsync("1000");
        await page.Field("Strategy").SelectOptionAsync("sequential");
        await page.StartAsync();
        await page.ExpectStatusAsync("running");
        await Assertions.Expect(page.Run).ToBeDisabledAsync();

        await page.Stop.ClickAsync();

        await page.ExpectStatusAsync("stopped");
        await Assertions.Expect(page.Stop).ToBeHiddenAsync();
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });
}
