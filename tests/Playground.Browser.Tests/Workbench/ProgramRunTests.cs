using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed class ProgramRunTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string TwoThreads =
        """
        # Two threads greet
        import threading

        def greet(name):
            print("hello from", name)

        threads = [threading.Thread(target=greet, args=(name,)) for name in ("Ada", "Bob")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("done")

        """;

    private const string Failing =
        """
        import threading

        def divide(by):
            return 1 / by

        thread = threading.Thread(target=divide, args=(0,))
        thread.start()
        thread.join()
        print("the others go on")

        """;

    private const string WithoutEnd =
        """
        import time

        while True:
            print("again")
            time.sleep(0.05)

        """;

    private const string TwoLocks =
        """
        import threading

        left = threading.Lock()
        right = threading.Lock()
        both = threading.Barrier(2)

        def take(first, second):
            with first:
                both.wait()
                with second:
                    print("never")

        for locks in ((left, right), (right, left)):
            threading.Thread(target=take, args=locks).start()

        """;

    [Fact]
    public Task A_program_runs_on_lanes_and_prints() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoThreads);
        await page.StartAsync();

        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(3);
        await Assertions.Expect(page.Workbench.Output.Last).ToContainTextAsync("done");
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "Thread-2 (greet)" }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_output_of_one_thread_can_be_read_alone() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoThreads);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(3);

        await page.Workbench.OutputOf.GetByRole(AriaRole.Button, new() { Name = "Thread-1 (greet)" }).ClickAsync();
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(1);
        await Assertions.Expect(page.Workbench.Output).ToContainTextAsync("hello from Ada");

        await page.Workbench.OutputOf.GetByRole(AriaRole.Button, new() { Name = "All" }).ClickAsync();
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(3);
    });

    [Fact]
    public Task Ctrl_Enter_runs_what_is_being_written() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("print(1)\n");
        await page.Workbench.WriteAsync("print(41 + 1)\n");
        await page.Workbench.ExpectReadyAsync();
        await page.Browser.Keyboard.PressAsync("Control+Enter");

        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Workbench.Output).ToContainTextAsync("42");
    });

    [Fact]
    public Task A_line_of_a_traceback_leads_to_the_code() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Failing);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");

        await Assertions.Expect(page.Workbench.Errors).ToContainTextAsync("ZeroDivisionError: division by zero");
        await Assertions.Expect(page.Workbench.Output).ToContainTextAsync("the others go on");
        await page.Workbench.Errors.GetByRole(AriaRole.Button, new() { Name = "line 4" }).First.ClickAsync();
        await Assertions.Expect(page.Workbench.Code).ToBeFocusedAsync();
        await Assertions.Expect(page.Workbench.Zone.Locator(".cm-activeLine")).ToContainTextAsync("return 1 / by");
    });

    [Fact]
    public Task A_running_program_marks_where_its_threads_are_until_it_is_stopped() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(WithoutEnd);
        await page.StartAsync();
        await Assertions.Expect(page.Workbench.ThreadsInCode.First).ToHaveTextAsync("A");
        await Assertions.Expect(page.Workbench.Output.First).ToContainTextAsync("again");

        await page.Stop.ClickAsync();
        await page.ExpectStatusAsync("stopped");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });

    [Fact]
    public Task Threads_that_are_stuck_stay_marked_at_their_lines() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoLocks);
        await page.StartAsync();
        await page.ExpectStatusAsync("deadlocked");

        await Assertions.Expect(page.Workbench.ThreadsInCode.Filter(new() { HasText = "B" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Workbench.ThreadsInCode.Filter(new() { HasText = "C" })).ToHaveCountAsync(1);
        // Its tab says how many there are.
        await page.Browser.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Findings") }).ClickAsync();
        await Assertions.Expect(page.Findings.First).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_run_that_got_stuck_can_be_stepped_through_to_where_it_did() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoLocks);
        await page.StartAsync();
        await page.ExpectStatusAsync("deadlocked");

        await page.Workbench.StepThrough.ClickAsync();
        await Assertions.Expect(page.Workbench.Thread("B")).ToContainTextAsync("waits for right, held by C");
        await Assertions.Expect(page.Workbench.Thread("C")).ToContainTextAsync("waits for left, held by B");

        await page.Workbench.Replay.ClickAsync();
        await page.ExpectStatusAsync("deadlocked");
    });

    [Fact]
    public Task A_run_of_a_program_is_there_again_with_its_text_after_a_reload_and_in_the_history() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoThreads);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await page.Browser.ReloadAsync();
        await page.ExpectStatusAsync("completed");
        await page.Workbench.ExpectCodeAsync("def greet");
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(3);

        await page.OpenAsync();
        await page.History.Filter(new() { HasText = "Your program: Two threads greet" }).First.ClickAsync();
        await page.Workbench.ExpectCodeAsync("def greet");
        await Assertions.Expect(page.Workbench.Output).ToHaveCountAsync(3);
    });

    [Fact]
    public Task A_text_that_was_changed_since_the_run_is_kept_and_said_to_be() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoThreads);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await page.Workbench.WriteAsync("changed = True\n");
        await page.Workbench.ExpectReadyAsync();
        await page.Browser.ReloadAsync();

        await page.Workbench.ExpectCodeAsync("changed = True");
        await Assertions.Expect(page.Workbench.Notice).ToContainTextAsync("changed since this run");
    });

    [Fact]
    public Task Without_the_interpreter_lock_no_lane_shows_it() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(TwoThreads);
        await page.Workbench.InterpreterLock.UncheckAsync();
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");

        await Assertions.Expect(page.Browser.GetByText("without the GIL")).ToBeVisibleAsync();
        Assert.DoesNotContain("GIL", await page.Arrangement.NamesAsync());
    });

    [Fact]
    public Task A_server_that_is_gone_is_said_above_Run() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("net::ERR_FAILED");
        await page.Workbench.OpenAsync(TwoThreads);
        await page.Browser.RouteAsync("**/api/runs", route => route.AbortAsync());
        await page.Run.ClickAsync();

        await Assertions.Expect(page.Workbench.RunProblem).ToContainTextAsync("The server cannot be reached");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
    });

    [Fact]
    public Task An_ended_run_of_a_program_has_no_barrier() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Failing);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Workbench.Errors).ToContainTextAsync("ZeroDivisionError");
        await Barriers.ExpectNoneAsync(page.Browser, "after a run of a program");
    });
}
