using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed class ExploringTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Race =
        """
        import threading

        counter = 0

        def add():
            global counter
            counter += 1

        threads = [threading.Thread(target=add) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        del threads, thread

        """;

    private const string TwoLocks =
        """
        import threading

        pen = threading.Lock()
        paper = threading.Lock()

        def write():
            with pen:
                with paper:
                    pass

        def draw():
            with paper:
                with pen:
                    pass

        writer = threading.Thread(target=write)
        painter = threading.Thread(target=draw)
        writer.start()
        painter.start()
        writer.join()
        painter.join()

        """;

    /// <summary>Has far more states than any search may reach in a moment.</summary>
    private const string Vast =
        """
        import threading

        seen = []

        def note(number):
            for i in range(40):
                seen.append(number * i)

        for number in range(6):
            threading.Thread(target=note, args=(number,)).start()

        """;

    [Fact]
    public Task All_ends_of_a_program_are_found_and_runs_are_laid_over_them() => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(Race);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await exploration.ExploreAsync();

        await Assertions.Expect(exploration.Verdict).ToContainTextAsync("counter can end as 1 or 2");
        await Assertions.Expect(exploration.Outcomes).ToHaveCountAsync(2);
        await Assertions.Expect(exploration.Outcomes.First).ToContainTextAsync("%");
        await Assertions.Expect(exploration.Races.First).ToContainTextAsync("counter in line 7");
        await Assertions.Expect(exploration.RunsMet).ToHaveTextAsync("Your one run met 1 of the 2 possible values of counter.");
        await page.Workbench.ExpectAddressAsync("explored=1");
    });

    [Fact]
    public Task A_deadlock_is_stepped_from_its_beginning_and_replayed_on_real_threads() => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(TwoLocks);
        await exploration.ExploreAsync();
        await Assertions.Expect(exploration.Verdict).ToContainTextAsync("it can deadlock");
        await exploration.Failures.First.ClickAsync();

        await page.ExpectStatusAsync("stepped by hand");
        await Assertions.Expect(page.Verdict).ToContainTextAsync("At the beginning");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("");
        await Assertions.Expect(exploration.Failures.First).ToHaveAttributeAsync("aria-current", "true");
        await page.ButtonAsync("Next step");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A");
        // The link holds the steps to come.
        await page.Workbench.ExpectAddressAsync("at=1");
        await page.Browser.ReloadAsync();
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A");
        await exploration.Plan.Last.ClickAsync();
        await Assertions.Expect(page.Verdict).ToContainTextAsync("Deadlock: nobody can go on");

        await page.Workbench.Undo.ClickAsync();
        await page.Workbench.Replay.ClickAsync();
        await page.ExpectStatusAsync("deadlocked");
    });

    [Fact]
    public Task After_an_edit_it_is_said_what_has_gone() => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(TwoLocks);
        await exploration.ExploreAsync();
        await Assertions.Expect(exploration.Failures).ToHaveCountAsync(1);
        await page.Workbench.WriteAsync(TwoLocks.Replace("with paper:\n        with pen:", "with pen:\n        with paper:", StringComparison.Ordinal));

        await Assertions.Expect(exploration.Stale).ToBeVisibleAsync();
        await Assertions.Expect(exploration.Failures.First).ToHaveAttributeAsync("aria-disabled", "true");
        await page.Workbench.ExpectReadyAsync();
        await page.Browser.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(exploration.Changes).ToContainTextAsync("gone");
        await Assertions.Expect(exploration.Changes).ToContainTextAsync("Deadlock");
        await Assertions.Expect(exploration.Verdict).ToContainTextAsync("it always ends the same way");
        await Assertions.Expect(exploration.Failures).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_search_that_is_stopped_tells_what_it_has_seen() => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(Vast);
        await exploration.Explore.ClickAsync();
        await Assertions.Expect(exploration.Status).ToHaveTextAsync("exploring");
        await Assertions.Expect(exploration.Zone).ToContainTextAsync("still to look at");
        await page.Stop.ClickAsync();

        await Assertions.Expect(exploration.Status).ToHaveTextAsync("stopped");
        await Assertions.Expect(exploration.Verdict).ToContainTextAsync("what follows is true, but there may be more");
        await Assertions.Expect(exploration.Explore).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_server_that_is_gone_or_has_too_much_to_do_is_said_above_Explore() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("net::ERR_FAILED");
        page.Faults.Tolerate("status of 429");
        await page.Workbench.OpenAsync(Race);
        await page.Browser.RouteAsync("**/api/explorations", route => route.AbortAsync());
        await page.Workbench.Exploration.Explore.ClickAsync();
        await Assertions.Expect(page.Workbench.RunProblem).ToContainTextAsync("The server cannot be reached");

        await page.Browser.UnrouteAllAsync();
        await page.Browser.RouteAsync("**/api/explorations", route => route.FulfillAsync(new()
        {
            Status = 429,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            ContentType = "application/problem+json",
            Body = """{ "title": "Too many explorations", "detail": "You have too many.", "code": "too-many-explorations" }""",
        }));
        await page.Workbench.Exploration.Explore.ClickAsync();
        await Assertions.Expect(page.Workbench.RunProblem).ToContainTextAsync("Try again in 7");
    });

    [Fact]
    public Task All_of_it_can_be_done_by_keyboard() => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(Race);
        await page.Workbench.Code.ClickAsync();
        await page.Browser.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(exploration.Outcomes).ToHaveCountAsync(2);

        await exploration.Outcomes.Last.PressAsync("Enter");
        await Assertions.Expect(page.Verdict).ToContainTextAsync("At the beginning");
        await Assertions.Expect(exploration.Outcomes.Last).ToBeFocusedAsync();
        await page.Browser.Keyboard.PressAsync("Shift+KeyU");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A");
    });

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public Task What_was_found_has_no_barrier(int width) => WithPageAsync(server.Application, async page =>
    {
        var exploration = page.Workbench.Exploration;
        await page.Workbench.OpenAsync(TwoLocks);
        await exploration.ExploreAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with what was found");
        Assert.Equal(width, await page.Browser.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await exploration.Failures.First.ClickAsync();
        await Assertions.Expect(exploration.Plan.First).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "while its schedule is stepped");
        Assert.Equal(width, await page.Browser.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }, new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });
}
