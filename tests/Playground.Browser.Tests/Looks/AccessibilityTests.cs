using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Looks;

public sealed class AccessibilityTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_page_has_no_barrier_before_and_after_a_run() => InTheLightAsync(async page =>
    {
        await page.OpenAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "at the start");

        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Findings.First).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "after a run");

        await page.Findings.First.ClickAsync();
        await page.Lanes.PressAsync("Period");
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();
        await page.Table.OpenAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with a selection and the table");
    });

    [Fact]
    public Task A_deadlock_has_no_barrier() => InTheLightAsync(async page =>
    {
        await page.OpenAsync();
        await page.ChooseAsync("Deadlock");
        await page.StartAsync();
        await page.ExpectStatusAsync("deadlocked");
        await Assertions.Expect(page.Findings.First).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "after a deadlock");
    });

    [Fact]
    public Task A_chart_and_the_lanes_of_a_process_have_no_barrier() => InTheLightAsync(async page =>
    {
        var run = await server.Application.Rest.RunAsync("thread-pool-starvation", new { durationMs = 500 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Figures.GetByRole(AriaRole.Figure).First).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with a chart");
    });

    [Fact]
    public Task Mistakes_and_the_keys_have_no_barrier() => InTheLightAsync(async page =>
    {
        page.Faults.Tolerate("status of 40");
        await page.OpenAsync();
        await page.Field("Threads").FillAsync("1000");
        await page.Run.ClickAsync();
        await Assertions.Expect(page.FieldError("threads")).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with a mistake in the form");

        await page.Browser.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await Assertions.Expect(page.Browser.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with the keys");

        await page.OpenAsync("#/runs/00000000000000000000000000000000");
        await page.Browser.ReloadAsync();
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("No run has this address");
        await Barriers.ExpectNoneAsync(page.Browser, "without a run");
    });

    [Fact]
    public Task A_range_and_the_instructor_view_have_no_barrier() => InTheLightAsync(async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page, "?v=1&range=1000000-30000000&marks=1-2000000");
        await Assertions.Expect(page.Range.Length).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with a range");

        await page.Lanes.PressAsync("KeyP");
        await page.InstructorView.ExpectOnAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "in the instructor view");
        await page.TabAsync("Findings");
        await Barriers.ExpectNoneAsync(page.Browser, "in the instructor view, with the findings");
    });

    [Fact]
    public Task A_search_and_the_colours_of_the_system_have_no_barrier() => InTheLightAsync(async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Finder.FindAsync("acquired");
        await page.Finder.StepAsync("Enter");
        await Assertions.Expect(page.Finder.Count).ToContainTextAsync(" of ");
        await Barriers.ExpectNoneAsync(page.Browser, "with a search");

        await page.Browser.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Barriers.ExpectNoneAsync(page.Browser, "in forced colours");
    });

    [Fact]
    public Task Arranging_lanes_has_no_barrier() => InTheLightAsync(async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("Period");
        await page.Lanes.PressAsync("KeyH");
        await Assertions.Expect(page.Arrangement.Hidden).ToBeVisibleAsync();
        await page.Arrangement.OpenMenuAsync("lock-1");
        await Barriers.ExpectNoneAsync(page.Browser, "with a lane's menu");

        await page.Arrangement.Item("Pin to the top").ClickAsync();
        await page.Arrangement.OpenDialogAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with the lanes in a dialog");
    });

    private Task InTheLightAsync(Func<PlaygroundPage, Task> test) =>
        WithPageAsync(server.Application, test, new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });
}
