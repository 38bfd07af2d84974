using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class SelectionKeyTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("Period", "Comma")]
    [InlineData("ArrowRight", "ArrowLeft")]
    public Task Keys_go_through_the_events_of_a_thread(string forward, string back) => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var own = events.Where(entry => entry.Thread == events[0].Thread).Select(entry => entry.Sequence).ToList();

        await page.Lanes.PressAsync(forward);
        await page.Lanes.SelectedAsync(at => at == own[0]);
        await page.Lanes.PressAsync(forward);
        await page.Lanes.SelectedAsync(at => at == own[1]);
        await page.Lanes.PressAsync(forward);
        await page.Lanes.SelectedAsync(at => at == own[2]);
        await page.Lanes.PressAsync(back);
        await page.Lanes.SelectedAsync(at => at == own[1]);
        await Assertions.Expect(page.Details).ToContainTextAsync(events[(int)own[1]].ThreadName);
        await Assertions.Expect(page.Spoken).ToContainTextAsync(events[(int)own[1]].ThreadName);
    });

    [Fact]
    public Task Down_and_up_go_to_the_next_lane_and_back() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var threads = events.Select(entry => entry.Thread).Distinct().Order().ToList();
        var last = events.Last(entry => entry.Thread == threads[1]);
        await page.OpenAsync($"#/runs/{run.Id}?v=1&at={last.Sequence}");
        await page.Lanes.SelectedAsync(at => at == last.Sequence);
        await Assertions.Expect(page.Details).ToContainTextAsync(last.ThreadName);

        await page.Lanes.PressAsync("ArrowDown");
        await page.Lanes.SelectedAsync(at => at is { } sequence && events[(int)sequence].Thread == threads[2]);
        await page.Lanes.PressAsync("ArrowUp");
        await page.Lanes.SelectedAsync(at => at is { } sequence && events[(int)sequence].Thread == threads[1]);
    });

    [Fact]
    public Task Brackets_follow_the_arrow_from_a_start_to_the_first_step_and_back() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3 });
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var starting = events.First(entry => entry.Kind == "thread-starting");
        var started = events.First(entry => entry.Kind == "thread-started" && entry.ThreadName == starting.SubjectName);
        await page.OpenAsync($"#/runs/{run.Id}?v=1&at={started.Sequence}");
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();

        await page.Lanes.PressAsync("BracketLeft");
        await page.Lanes.SelectedAsync(at => at == starting.Sequence);
        await page.Lanes.PressAsync("BracketRight");
        await page.Lanes.SelectedAsync(at => at == started.Sequence);
    });

    [Theory]
    [InlineData("KeyF")]
    [InlineData("Enter")]
    public Task F_or_Enter_zooms_to_the_selection_and_Escape_lets_it_go(string key) => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 20 });
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var asleep = events.First(entry => entry.Kind == "sleep-started");
        await page.OpenAsync($"#/runs/{run.Id}?v=1&at={asleep.Sequence}");
        await Assertions.Expect(page.Details).ToContainTextAsync("sleep");

        await page.Lanes.PressAsync(key);
        var span = (await page.Lanes.SpanAsync(span => span is not null))!;
        Assert.InRange(asleep.TimeNs, span.From, span.To);

        await page.Lanes.PressAsync("Escape");
        await page.Lanes.SelectedAsync(at => at is null);
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToHaveCountAsync(0);
    });
}
