using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Comparing;

public sealed class SameWithTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task One_button_runs_the_same_with_the_other_guard() => WithPageAsync(server.Application, async page =>
    {
        var first = await server.Application.Rest.RunAsync("shared-counter", new { threads = 3, iterations = 40 });
        await page.OpenAsync($"#/runs/{first.Id}");
        await Assertions.Expect(page.Compare.SameWith).ToHaveTextAsync("Compare with guard lock");

        await page.Compare.SameWith.ClickAsync();

        await Assertions.Expect(page.Browser).ToHaveURLAsync(new Regex($"#/compare/{first.Id}/[0-9a-f]{{32}}$"));
        await page.Compare.ExpectWholeAsync();
        await Assertions.Expect(page.Compare.Differing(0)).ToHaveTextAsync("guard none");
        await Assertions.Expect(page.Compare.Differing(1)).ToHaveTextAsync("guard lock");
        await Assertions.Expect(page.Compare.Run(1)).ToContainTextAsync("additions per thread 40");
        var second = (await server.Application.Rest.RunsAsync())[0];
        Assert.EndsWith(second.Id, page.Browser.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync(second.Verdict!);
        await Assertions.Expect(page.History.First).ToContainTextAsync(second.Verdict!);
    });

    [Fact]
    public Task The_second_run_is_shown_while_it_goes_on() => WithPageAsync(server.Application, async page =>
    {
        var first = await server.Application.Rest.RunAsync("downloads", new { strategy = "async", files = 6, latencyMs = 600, sizeKib = 64 });
        await page.OpenAsync($"#/runs/{first.Id}");
        await Assertions.Expect(page.Compare.SameWith).ToHaveTextAsync("Compare with strategy sequential");

        await page.Compare.SameWith.ClickAsync();

        await Assertions.Expect(page.Compare.Status(1)).ToHaveTextAsync("running");
        await Assertions.Expect(page.Compare.Status(0)).ToHaveTextAsync("completed");
        await Assertions.Expect(page.Compare.Run(1).GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync("With strategy sequential: running…");
        var before = await page.Compare.AxisAsync();
        await page.Compare.ExpectOneAxisAsync(before);

        await page.Compare.ExpectWholeAsync();
        await Assertions.Expect(page.Compare.Sentence).ToContainTextAsync("times as long.");
        await Assertions.Expect(page.Compare.Run(1).GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeHiddenAsync();
    });

    [Fact]
    public Task The_second_run_can_be_stopped() => WithPageAsync(server.Application, async page =>
    {
        var first = await server.Application.Rest.RunAsync("downloads", new { strategy = "async", files = 8, latencyMs = 1000, sizeKib = 16 });
        await page.OpenAsync($"#/runs/{first.Id}");
        await page.Compare.SameWith.ClickAsync();
        await page.Compare.Run(1).GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Assertions.Expect(page.Compare.Status(1)).ToHaveTextAsync("stopped");
    });

    [Fact]
    public Task A_run_that_cannot_be_started_is_explained_and_nothing_else_changes() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 429");
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 10 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.Browser.RouteAsync("**/api/runs", route => route.FulfillAsync(new()
        {
            Status = 429,
            ContentType = "application/problem+json",
            Body = """{ "title": "Too many runs", "detail": "Wait until one has ended.", "code": "too-many-runs" }""",
        }));

        await page.Compare.SameWith.ClickAsync();

        await Assertions.Expect(page.FormProblem).ToContainTextAsync("Wait until one has ended.");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await Assertions.Expect(page.Compare.SameWith).ToBeEnabledAsync();
        await Assertions.Expect(page.Compare.View).ToBeHiddenAsync();
    });
}
