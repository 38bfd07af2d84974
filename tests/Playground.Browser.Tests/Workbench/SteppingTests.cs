using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed partial class SteppingTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Race =
        """
        import threading

        counter = 0

        def add():
            global counter
            counter += 1

        first = threading.Thread(target=add)
        second = threading.Thread(target=add)
        first.start()
        second.start()
        first.join()
        second.join()
        print(counter)

        """;

    private const string OneLock =
        """
        import threading

        lock = threading.Lock()

        def hold():
            with lock:
                print("mine")

        first = threading.Thread(target=hold)
        second = threading.Thread(target=hold)
        first.start()
        second.start()

        """;

    [Fact]
    public Task A_step_is_taken_by_the_thread_whose_button_is_pressed() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race);
        await page.TabAsync("Step by hand");
        await page.Workbench.Thread("A").ClickAsync();

        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A");
        await page.Workbench.ExpectAddressAsync("schedule=A&");
        await page.ExpectStatusAsync("stepped by hand");
        await Assertions.Expect(page.Verdict).ToContainTextAsync("After one step");
    });

    [Fact]
    public Task Keys_take_steps_and_take_them_back() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race);
        await page.TabAsync("Step by hand");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();

        await page.Lanes.PressAsync("Digit1");
        await page.Lanes.PressAsync("Digit1");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A2");
        await page.Lanes.PressAsync("KeyU");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A");
        await page.Lanes.PressAsync("Shift+KeyU");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A2");
        await Assertions.Expect(page.Workbench.Redo).ToBeDisabledAsync();
    });

    [Fact]
    public Task A_lost_update_can_be_made_by_hand() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race);
        await page.TabAsync("Step by hand");
        await StepUntilAsync(page, "A", "C");
        await StepUntilAsync(page, "B", next: "write counter (1)");
        await StepUntilAsync(page, "C", next: "write counter (1)");
        await page.Workbench.Thread("B").ClickAsync();
        await Assertions.Expect(page.Workbench.Variables.GetByRole(AriaRole.Row).Filter(new() { HasText = "counter" })).ToContainTextAsync("1by B");
        await page.Workbench.Thread("C").ClickAsync();

        await Assertions.Expect(page.Workbench.Variables.GetByRole(AriaRole.Row).Filter(new() { HasText = "counter" })).ToContainTextAsync("1by C");
    });

    [Fact]
    public Task A_thread_that_cannot_go_on_says_why_and_takes_no_step() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(OneLock);
        await page.TabAsync("Step by hand");
        await StepUntilAsync(page, "A", "C");
        await StepUntilAsync(page, "B", next: "release lock");
        await Assertions.Expect(page.Workbench.Thread("C")).ToContainTextAsync("held by B");
        await Assertions.Expect(page.Workbench.Thread("C")).ToHaveAttributeAsync("aria-disabled", "true");
        var before = await page.Workbench.Schedule.InputValueAsync();

        await page.Lanes.PressAsync("Digit3");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("C waits for");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync(before);
    });

    [Fact]
    public Task A_schedule_that_is_written_is_followed_as_far_as_it_goes() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race);
        await page.TabAsync("Step by hand");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();
        await page.Workbench.Schedule.FillAsync("A2Z");
        await page.Workbench.Schedule.PressAsync("Enter");

        await Assertions.Expect(page.Workbench.ScheduleError).ToContainTextAsync("Step 3");
        await Assertions.Expect(page.Verdict).ToContainTextAsync("After 2 steps");

        await page.Workbench.Schedule.FillAsync("A,B");
        await page.Workbench.Schedule.PressAsync("Enter");
        await Assertions.Expect(page.Workbench.ScheduleError).ToContainTextAsync("“,” is no thread");
    });

    [Fact]
    public Task Time_is_told_in_steps_and_the_end_of_all_threads_is_no_lane() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(OneLock, "A2");
        await page.ExpectStatusAsync("stepped by hand");
        await page.Table.OpenAsync();

        var joining = page.Table.Rows.Filter(new() { HasText = "joining" });
        await Assertions.Expect(joining).ToHaveCountAsync(1);
        await Assertions.Expect(joining).ToContainTextAsync("every other thread");
        await Assertions.Expect(page.Table.Caption).ToContainTextAsync("From step");
        Assert.All(await page.Table.ReadAsync(), row =>
        {
            Assert.Matches("^step\\s\\d+$", row.From);
            Assert.Matches("^[\\d.]+\\ssteps?( …)?$", row.Length);
        });
        Assert.DoesNotContain("every other thread", await page.Arrangement.NamesAsync());
    });

    [Fact]
    public Task A_link_brings_the_position_back() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race, "A2");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A2");
        await page.ExpectStatusAsync("stepped by hand");
        await Assertions.Expect(page.Workbench.ThreadsInCode.First).ToBeVisibleAsync();

        await page.Browser.ReloadAsync();
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A2");
        await page.ExpectStatusAsync("stepped by hand");
    });

    [Fact]
    public Task A_schedule_of_another_text_is_said_in_words() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 409");
        await page.Workbench.OpenAsync(Race, "A2", "0123456789abcdef");

        await Assertions.Expect(page.Workbench.Notice).ToContainTextAsync("belongs to another text");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_program_that_is_changed_stands_at_its_beginning() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race, "A2");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("A2");
        await page.Workbench.WriteAsync("import os\n");
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("The program cannot be stepped yet");

        await page.Workbench.WriteAsync("x = 1\ny = 2\n");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync("");
    });

    [Fact]
    public Task Real_threads_replay_what_was_stepped() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race, "A2");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();
        await page.Workbench.Replay.ClickAsync();

        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Browser.GetByText("schedule A2")).ToBeVisibleAsync();
    });

    [Fact]
    public Task An_ended_run_can_be_stepped_through() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Race);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await page.Workbench.StepThrough.ClickAsync();

        await page.ExpectStatusAsync("stepped by hand");
        await Assertions.Expect(page.Workbench.Schedule).ToHaveValueAsync(Steps());
        await Assertions.Expect(page.Verdict).ToContainTextAsync("The program has ended");
        await page.Workbench.Undo.ClickAsync();
        await Assertions.Expect(page.Verdict).ToContainTextAsync("can go on");
    });

    [Fact]
    public Task Without_a_server_the_page_says_so_and_Try_again_goes_on() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("net::ERR_FAILED");
        await page.Workbench.OpenAsync(Race);
        await page.Browser.RouteAsync("**/api/programs/state", route => route.AbortAsync());
        await page.TabAsync("Step by hand");
        await Assertions.Expect(page.NoLanes).ToContainTextAsync("The server cannot be reached");

        await page.Browser.UnrouteAllAsync();
        await page.ButtonAsync("Try again");
        await Assertions.Expect(page.Workbench.Thread("A")).ToBeVisibleAsync();
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
    });

    [Fact]
    public Task Stepping_has_no_barrier() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(OneLock);
        await page.TabAsync("Step by hand");
        await StepUntilAsync(page, "A", "C");
        await Barriers.ExpectNoneAsync(page.Browser, "while stepping");
    }, new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });

    /// <summary>Takes steps of a thread until another one is there, or until it would do something.</summary>
    private static async Task StepUntilAsync(Pages.PlaygroundPage page, string letter, string? other = null, string? next = null)
    {
        const int MostSteps = 40;
        var stepped = page.Workbench.Thread(letter);
        await Assertions.Expect(stepped).ToBeVisibleAsync();
        for (var i = 0; i < MostSteps; i++)
        {
            var there = other is not null ? await page.Workbench.Thread(other).CountAsync() > 0 : (await stepped.TextContentAsync())!.Contains(next!, StringComparison.Ordinal);
            if (there)
                return;
            var before = await page.Workbench.Schedule.InputValueAsync();
            await stepped.ClickAsync();
            await Assertions.Expect(page.Workbench.Schedule).Not.ToHaveValueAsync(before);
        }

        Assert.Fail($"{letter} never comes there.");
    }

    [GeneratedRegex("^A.*")]
    private static partial Regex Steps();
}
