using System.Text.Json;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Comparing;

public sealed class DifferenceTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_figures_of_the_whole_are_those_of_the_two_runs() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.OpenAsync(server.Application, page);
        await Assertions.Expect(page.Compare.Caption).ToHaveTextAsync("The whole of both runs");
        await Assertions.Expect(page.Compare.TableHeadings).ToHaveTextAsync(["Guard none", "Guard lock", "Difference"]);
        var rows = await page.Compare.FiguresAsync();
        foreach (var (run, figures) in new[] { (runs.First, rows[0]), (runs.Second, rows[1]) })
        {
            ExpectTime(run.DurationMs!.Value * 1e6, figures["duration"]);
            Assert.Equal(run.EventCount, ComparePage.Count(figures["events"]));
            Assert.Equal(run.Findings.Count, ComparePage.Count(figures["findings"]));
            var events = await server.Application.Rest.EventsAsync(run.Id);
            Assert.Equal(events.Zip(events.Skip(1)).Count(pair => pair.First.Thread != pair.Second.Thread), ComparePage.Count(figures["switches"]));
            var analysis = await server.Application.Rest.AnalysisAsync(run.Id);
            Assert.Equal(Sum(analysis, "locks", use => use.GetProperty("contended")), ComparePage.Count(figures["hand-overs"]));
            ExpectTime(State(analysis, "holding"), figures["holding"]);
            // REST counts as waiting what was free at once; the lanes draw no wait there. Together it is the same time.
            var alive = ((string[])["running", "holding", "waiting", "joining"]).Where(figures.ContainsKey).Select(state => figures[state]).ToList();
            Assert.Equal(State(analysis, "running") + State(analysis, "waiting"), alive.Sum(Durations.Parse), tolerance: alive.Sum(Durations.Step));
        }

        foreach (var column in (string[])["hand-overs", "switches", "events", "findings"])
        {
            var text = rows[2][column];
            Assert.Equal(ComparePage.Count(rows[1][column]) - ComparePage.Count(rows[0][column]), text == "same" ? 0 : ComparePage.Count(text.TrimStart('+')));
        }
    });

    [Fact]
    public Task The_figures_follow_what_is_visible() => WithPageAsync(server.Application, async page =>
    {
        var runs = await ComparedRuns.MakeAsync(server.Application);
        var events = await server.Application.Rest.EventsAsync(runs.First.Id);
        var (from, to) = (events[events.Count / 4].TimeNs, events[events.Count / 2].TimeNs);
        await page.OpenAsync($"{runs.Address}?v=1&from={from}&to={to}");
        await page.Compare.ExpectWholeAsync();

        await Assertions.Expect(page.Compare.Caption).ToContainTextAsync("What is visible of both runs");
        var figures = (await page.Compare.FiguresAsync())[0];
        var visible = Enumerable.Range(0, events.Count).Where(i => events[i].TimeNs >= from && events[i].TimeNs < to).ToList();
        Assert.Equal(visible.Count, ComparePage.Count(figures["events"]));
        Assert.Equal(visible.Count(i => i > 0 && events[i].Thread != events[i - 1].Thread), ComparePage.Count(figures["switches"]));
        ExpectTime(to - from, figures["duration"]);

        await page.Compare.Upper.PressAsync("Digit0");
        await Assertions.Expect(page.Compare.Caption).ToHaveTextAsync("The whole of both runs");
        Assert.Equal(runs.First.EventCount, ComparePage.Count((await page.Compare.FiguresAsync())[0]["events"]));
    });

    [Fact]
    public Task The_same_run_twice_differs_in_nothing() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 20 });
        await page.OpenAsync($"#/compare/{run.Id}/{run.Id}");
        await page.Compare.ExpectWholeAsync();

        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync($"The same in both: {run.Verdict}");
        Assert.All((await page.Compare.FiguresAsync())[2].Values, figure => Assert.Equal("same", figure));
        await Assertions.Expect(page.Compare.Differing(0)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Runs_of_different_scenarios_stand_side_by_side() => WithPageAsync(server.Application, async page =>
    {
        var counter = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 20 });
        var deadlock = await server.Application.Rest.RunAsync("deadlock");
        await page.OpenAsync($"#/compare/{counter.Id}/{deadlock.Id}");
        await page.Compare.ExpectWholeAsync();

        await Assertions.Expect(page.Compare.Run(0)).ToContainTextAsync("additions per thread 20");
        await Assertions.Expect(page.Compare.Run(1)).ToContainTextAsync("remedy none");
        await Assertions.Expect(page.Compare.Sentence).ToHaveTextAsync($"Shared counter: {counter.Verdict} Deadlock: {deadlock.Verdict}");
        await Assertions.Expect(page.Compare.TableHeadings).ToHaveTextAsync(["Shared counter", "Deadlock", "Difference"]);
    });

    private static void ExpectTime(double ns, string text) => Assert.Equal(ns, Durations.Parse(text), tolerance: Durations.Step(text));

    private static double State(JsonElement analysis, string state) => Sum(analysis, "threads", thread => thread.GetProperty("statesNs").GetProperty(state));

    private static long Sum(JsonElement analysis, string list, Func<JsonElement, JsonElement> figure) =>
        analysis.GetProperty(list).EnumerateArray().Sum(item => figure(item).GetInt64());
}
