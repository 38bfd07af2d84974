using System.Globalization;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class FindTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Enter_steps_through_the_events_found_and_Shift_goes_back() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var sought = await SequencesAsync(run, entry => entry.Kind == "sleep-started");
        var count = sought.Count.ToString(CultureInfo.InvariantCulture);

        await page.Finder.FindAsync("goes to sleep");
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync($"{count} found");

        await page.Finder.StepAsync("Enter");
        await page.Lanes.SelectedAsync(at => at == sought[0]);
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync($"1 of {count}");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("goes to sleep");
        await page.Finder.StepAsync("Enter");
        await page.Lanes.SelectedAsync(at => at == sought[1]);
        await page.Finder.StepAsync("Shift+Enter");
        await page.Lanes.SelectedAsync(at => at == sought[0]);
        await page.Finder.StepAsync("Shift+Enter");
        await page.Lanes.SelectedAsync(at => at == sought[^1]);
        await Assertions.Expect(page.Finder.Field).ToBeFocusedAsync();
    });

    [Fact]
    public Task Enter_pressed_while_nothing_is_found_yet_steps_to_the_first_event_found() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var sought = await SequencesAsync(run, entry => entry.Kind == "sleep-started");

        await page.Finder.TypeAndStepAtOnceAsync("goes to sleep");

        await page.Lanes.SelectedAsync(at => at == sought[0]);
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync($"1 of {sought.Count}");
    });

    [Fact]
    public Task Steps_go_on_from_where_somebody_has_gone_since() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var sought = await SequencesAsync(run, entry => entry.Kind == "lock-acquired");
        await page.Finder.FindAsync("lock-acquired");
        await page.Finder.StepAsync("Enter");
        await page.Lanes.SelectedAsync(at => at == sought[0]);

        await page.Browser.EvaluateAsync("hash => { location.hash = hash; }", $"#/runs/{run.Id}?v=1&at={sought[2]}");
        await page.Lanes.SelectedAsync(at => at == sought[2]);
        await page.Browser.GetByRole(AriaRole.Button, new() { Name = "Next match" }).ClickAsync();

        await page.Lanes.SelectedAsync(at => at == sought[3]);
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync($"4 of {sought.Count}");
    });

    [Fact]
    public Task A_lane_is_found_by_its_kind() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Finder.FindAsync("threads");
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync("4 found");

        await page.Finder.StepAsync("Enter");

        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync("1 of 4");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Lane main");
    });

    [Fact]
    public Task Each_step_that_moves_the_view_can_be_undone_once() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var last = events[^1].TimeNs;
        await page.OpenAsync($"#/runs/{run.Id}?v=1&from=0&to={last / 8}");
        var before = await page.Lanes.SpanAsync(span => span is not null);
        var sought = events.Last(entry => entry.Kind == "thread-ended");

        await page.Finder.FindAsync($"{sought.ThreadName} ends");
        await page.Finder.StepAsync("Enter");
        await page.Lanes.SelectedAsync(at => at == sought.Sequence);
        await page.Lanes.SpanAsync(span => span is not null && span.From <= sought.TimeNs && sought.TimeNs <= span.To);
        // The same place again: no other step to undo.
        await page.Finder.StepAsync("Enter");

        Assert.Equal(before, await page.Lanes.MoveAsync("Backspace"));
    });

    [Fact]
    public Task Escape_clears_and_gives_the_keys_back_to_the_lanes() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var before = await page.Minimap.EvaluateAsync<string>("canvas => canvas.toDataURL()");
        await page.Finder.FindAsync("lock");
        await page.Browser.WaitForFunctionAsync("before => document.querySelector('#minimap').toDataURL() !== before", before);

        await page.Finder.StepAsync("Escape");

        await Assertions.Expect(page.Finder.Field).ToHaveValueAsync("");
        await Assertions.Expect(page.Finder.Count).ToBeEmptyAsync();
        await Assertions.Expect(page.Lanes.Canvas).ToBeFocusedAsync();
        await page.Browser.WaitForFunctionAsync("before => document.querySelector('#minimap').toDataURL() === before", before);
    });

    [Fact]
    public Task What_is_not_there_is_said() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Finder.FindAsync("hippopotamus");

        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync("Nothing found");
        await Assertions.Expect(page.Browser.GetByRole(AriaRole.Button, new() { Name = "Next match" })).ToBeDisabledAsync();
    });

    private async Task<IReadOnlyList<long>> SequencesAsync(RunAnswer run, Func<EventAnswer, bool> fits) =>
        [.. (await server.Application.Rest.EventsAsync(run.Id)).Where(fits).Select(entry => entry.Sequence)];
}
