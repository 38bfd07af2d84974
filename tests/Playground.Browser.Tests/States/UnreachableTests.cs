using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.States;

public sealed class UnreachableTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Rest = "**/api/runs/*";

    [Fact]
    public Task Without_a_server_the_page_says_so_and_Try_again_brings_it_back() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("net::ERR_FAILED");
        await page.Browser.RouteAsync(url => IsRest(url), route => route.AbortAsync());
        await page.Browser.GotoAsync(server.Application.Address);
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("The server cannot be reached");
        await Assertions.Expect(page.Run).ToBeDisabledAsync();

        await page.Browser.UnrouteAllAsync();
        await page.ButtonAsync("Try again");

        await Assertions.Expect(page.Scenario("Shared counter")).ToBeCheckedAsync();
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
        await Assertions.Expect(page.NoLanes).Not.ToContainTextAsync("The server cannot be reached");
    });

    [Fact]
    public Task An_error_of_the_server_is_told_in_its_words_and_Try_again_opens_the_run() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 503");
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 5 });
        await page.Browser.RouteAsync(Rest, route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json",
            Body = """{ "title": "The runs cannot be read", "detail": "The disk is full.", "code": "storage-unavailable" }""",
        }));
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync("The runs cannot be read");
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("The disk is full.");

        await page.Browser.UnrouteAllAsync();
        await page.ButtonAsync("Try again");

        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
    });

    [Fact]
    public Task While_a_run_is_loaded_the_page_says_that_it_is() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 5 });
        var goOn = new TaskCompletionSource();
        await page.Browser.RouteAsync(Rest, async route =>
        {
            await goOn.Task;
            await route.ContinueAsync();
        });
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("Loading the run…");

        goOn.SetResult();

        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
    });

    [Fact]
    public Task Before_the_first_run_the_lanes_say_what_to_do() => WithPageAsync(server.Application, async page =>
    {
        await page.Browser.RouteAsync("**/api/runs?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{ "runs": [], "next": null }""" }));
        await page.OpenAsync();

        await Assertions.Expect(page.NoLanes).ToContainTextAsync("Press Run");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });

    private static bool IsRest(string url) => new Uri(url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal);
}
