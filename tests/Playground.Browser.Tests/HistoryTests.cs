using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class HistoryTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task It_lists_runs_newest_first_and_opens_them() => WithPageAsync(server.Application, async page =>
    {
        var older = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 4 });
        var newer = await server.Application.Rest.RunAsync("shared-counter", new { guard = "lock", iterations = 10 });
        await page.OpenAsync();

        await Assertions.Expect(page.History.First).ToContainTextAsync("Shared counter");
        await Assertions.Expect(page.History.First).ToContainTextAsync(newer.Verdict!);
        await page.History.Filter(new() { HasText = older.Verdict }).First.ClickAsync();

        await Assertions.Expect(page.Browser).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"#/runs/{older.Id}"));
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(older.Verdict!);
        await page.ExpectEventsAsync(older.EventCount);
        await Assertions.Expect(page.Scenario("Deadlock")).ToBeCheckedAsync();
        await Assertions.Expect(page.Field("Remedy")).ToHaveValueAsync("ordered");
        await Assertions.Expect(page.Field("Threads")).ToHaveValueAsync("4");
    });

    [Fact]
    public Task A_run_that_ends_is_listed_with_its_verdict() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        var id = await page.StartAsync();
        var run = await server.Application.Rest.EndedAsync(id);

        await Assertions.Expect(page.History.First).ToContainTextAsync(run.Verdict!);
        await Assertions.Expect(page.History.First).ToHaveAttributeAsync("aria-current", "true");
    });

    [Fact]
    public Task The_browsers_back_button_returns_to_the_run_before() => WithPageAsync(server.Application, async page =>
    {
        var first = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 5 });
        var second = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 6 });
        await page.OpenAsync($"#/runs/{first.Id}");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(first.Verdict!);
        await page.History.Filter(new() { HasText = second.Verdict }).First.ClickAsync();
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(second.Verdict!);

        await page.Browser.GoBackAsync();

        await Assertions.Expect(page.Verdict).ToHaveTextAsync(first.Verdict!);
    });
}
