using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class BookmarkTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task M_marks_the_selected_event_and_takes_the_mark_away_again() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        await page.Lanes.PressAsync("Period");
        await page.Lanes.SelectedAsync(at => at == 0);

        await page.Lanes.PressAsync("KeyM");
        await page.Lanes.MarksAsync(marks => marks == $"1-{events[0].TimeNs}");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("Mark 1 set");
        await page.Lanes.PressAsync("KeyM");
        await page.Lanes.MarksAsync(marks => marks == "");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Mark 1 removed.");
    });

    [Fact]
    public Task N_goes_from_mark_to_mark() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page, "?v=1&from=0&to=1000000&marks=1-500000_2-15000000");
        await page.TabAsync("Range");
        await Assertions.Expect(page.Range.Marks).ToHaveCountAsync(2);

        await page.Lanes.PressAsync("KeyN");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("Mark 1, at");
        var there = (await page.Lanes.MoveAsync("KeyN"))!;
        await Assertions.Expect(page.Spoken).ToContainTextAsync("Mark 2, at");
        Assert.InRange(15_000_000, there.From, there.To);
        var back = (await page.Lanes.MoveAsync("Shift+KeyN"))!;
        Assert.InRange(500_000, back.From, back.To);
        await page.Lanes.MoveAsync(() => page.Range.Marks.Last.ClickAsync());
    });
}
