using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class RangeTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const float Ruler = 12;
    private const float FirstLane = 70;

    [Theory]
    [InlineData(Ruler, false)]
    [InlineData(FirstLane, true)]
    public Task Dragging_selects_a_range_and_says_what_it_comes_to(float fromTop, bool shift) => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        if (shift)
            await page.Browser.Keyboard.DownAsync("Shift");
        await page.Lanes.DragAsync(0.2, 0.9, fromTop);
        await page.Browser.Keyboard.UpAsync("Shift");

        var range = (await page.Lanes.RangeAsync(range => range is not null))!;
        await Assertions.Expect(page.Range.Panel).ToBeVisibleAsync();
        var length = await page.Range.Length.TextContentAsync();
        Assert.Equal(range.Width, Durations.Parse(length!), Durations.Step(length!));
        await Assertions.Expect(page.Range.Locks).ToHaveCountAsync(3);
        await Assertions.Expect(page.Spoken).ToHaveTextAsync(new Regex("^Range of .+ Longest wait: Worker"));
        Assert.Null(await page.Lanes.SpanAsync(_ => true));

        await page.Lanes.PressAsync("KeyR");
        var all = (await page.Lanes.RangeAsync(other => other != range))!;
        const double Visible = 1.03;
        Assert.Equal(0.7 * Visible, range.Width / all.Width, tolerance: 0.01);
    });

    [Fact]
    public Task The_totals_of_the_whole_run_are_those_of_its_threads() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("KeyR");
        await page.Lanes.RangeAsync(range => range is not null);

        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Caption).ToContainTextAsync("The selected range");
        var sleeping = (await page.Table.ReadAsync()).Where(row => row.State == "sleeping").Sum(row => Durations.Parse(row.Length));
        await page.TabAsync("Range");
        var totals = await page.Range.TotalsAsync();
        Assert.Equal(sleeping, totals["sleeping"], tolerance: sleeping / 50);
    });

    [Fact]
    public Task The_longest_wait_leads_to_its_event() => WithPageAsync(server.Application, async page =>
    {
        // So long that somebody waits, however late the threads begin.
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 200 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.Lanes.PressAsync("KeyR");
        await page.Range.LongestWait.GetByRole(AriaRole.Button).ClickAsync();

        var selected = await page.Lanes.SelectedAsync(at => at is not null);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        Assert.Equal("lock-requested", events[(int)selected!.Value].Kind);
    });

    [Fact]
    public Task Shift_and_the_arrows_select_from_the_selected_event_on_and_Esc_lets_go() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        await page.Lanes.PressAsync("Period");
        await page.Lanes.SelectedAsync(at => at == 0);

        await page.Lanes.PressAsync("Shift+ArrowRight");
        var first = (await page.Lanes.RangeAsync(range => range is not null))!;
        Assert.Equal(events[0].TimeNs, first.From);
        await page.Lanes.PressAsync("Shift+ArrowRight");
        var second = (await page.Lanes.RangeAsync(range => range != first))!;
        Assert.Equal(2, second.Width / first.Width, tolerance: 0.01);
        await page.Lanes.PressAsync("Shift+ArrowLeft");
        await page.Lanes.RangeAsync(range => range == first);

        await page.Lanes.PressAsync("Escape");
        await page.Lanes.RangeAsync(range => range is null);
        await Assertions.Expect(page.Range.Length).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_range_can_be_zoomed_to_and_cleared() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.DragAsync(0.4, 0.6, Ruler);
        var range = (await page.Lanes.RangeAsync(range => range is not null))!;

        var visible = (await page.Lanes.MoveAsync(() => page.ButtonAsync("Zoom to it")))!;
        Assert.True(visible.From <= range.From && visible.To >= range.To && visible.Width < range.Width * 1.2, $"{visible} shows {range}.");
        await page.ButtonAsync("Clear");
        await page.Lanes.RangeAsync(range => range is null);
    });

    [Fact]
    public Task A_link_carries_the_range_and_the_marks() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page, "?v=1&range=1000000-3000000&marks=3-2000000");
        await Assertions.Expect(page.Range.Length).ToHaveTextAsync("2.00\u00a0ms");
        await Assertions.Expect(page.Range.Marks).ToHaveTextAsync("Mark 3 2.000\u00a0ms");

        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Range.Length).ToHaveCountAsync(0);
        await Assertions.Expect(page.Range.Marks).ToHaveCountAsync(0);
    });
}
