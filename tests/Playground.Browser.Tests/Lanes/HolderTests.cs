using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class HolderTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Pointing_at_a_wait_or_at_a_locks_name_says_who_has_it_and_who_waits() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "none", threads = 3 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.ExpectStatusAsync("deadlocked");

        var (_, y) = await page.Arrangement.PointAtAsync("Worker-1");
        var box = (await page.Lanes.Canvas.BoundingBoxAsync())!;
        await page.Browser.Mouse.MoveAsync(box.X + box.Width * 0.7f, y);
        await Assertions.Expect(page.Tooltip).ToContainTextAsync("lock-2: held by Worker-2, 1 waits: Worker-1");

        await page.Arrangement.PointAtAsync("lock-3");
        await Assertions.Expect(page.Tooltip).ToHaveTextAsync("lock-3: held by Worker-3, 1 waits: Worker-2");
    });

    [Fact]
    public Task What_the_selected_event_is_about_is_told_with_buttons_that_lead_to_who_has_it() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "none", threads = 3 });
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var asks = events.Last(entry => entry.Kind == "lock-requested" && entry.ThreadName == "Worker-1");
        var takes = events.First(entry => entry.Kind == "lock-acquired" && entry.SubjectName == "lock-2");
        await page.OpenAsync($"#/runs/{run.Id}?v=1&at={asks.Sequence}");

        await Assertions.Expect(page.Details.GetByTestId("who")).ToContainTextAsync("Holds lock-2Worker-2Waits for lock-2Worker-1");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("lock-2: held by Worker-2, 1 waits: Worker-1");
        await page.Details.GetByTestId("who").GetByRole(AriaRole.Button, new() { Name = "Worker-2" }).ClickAsync();
        await page.Lanes.SelectedAsync(at => at == takes.Sequence);
    });

    [Fact]
    public Task Holder_and_waiters_are_outlined_while_the_pointer_is_on_the_lock() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "none", threads = 3 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.ExpectStatusAsync("deadlocked");

        await page.Arrangement.PointAtAsync("main");
        var without = await MarkedNamesAsync();
        await page.Arrangement.PointAtAsync("lock-1");
        Assert.Equal(0, without);
        Assert.InRange(await MarkedNamesAsync(), 3, int.MaxValue);

        // Beside the names there is a bar for each lane that is meant: the lock's, the holder's and the waiter's.
        Task<int> MarkedNamesAsync() => page.Browser.EvaluateAsync<int>(
            """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
              const canvas = document.getElementById("lanes-over");
              const { data } = canvas.getContext("2d").getImageData(165, 30, 1, canvas.height - 30);
              let bars = 0;
              for (let i = 3; i < data.length; i += 4) if (data[i] > 128 && (i < 4 || data[i - 4] <= 128)) bars++;
              done(bars);
            })))
            """);
    });
}
