using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class ArrangementKeyTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task T_pins_the_selected_lane_to_the_top_and_lets_it_go_again() => WithPageAsync(server.Application, async page =>
    {
        var thread = await SelectAsync(page, "Worker-2");
        Assert.Equal(["main", "Worker-1", "Worker-2"], (await page.Arrangement.NamesAsync()).Take(3));

        await page.Lanes.PressAsync("KeyT");
        await page.Lanes.ArrangedAsync("pin", ids => ids == thread);
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-2 is pinned.");
        Assert.Equal(["Worker-2", "main", "Worker-1"], (await page.Arrangement.NamesAsync()).Take(3));

        await page.Lanes.PressAsync("KeyT");
        await page.Lanes.ArrangedAsync("pin", ids => ids == "");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-2 is pinned no longer.");
    });

    [Fact]
    public Task H_hides_the_selected_lane_and_goes_on_to_the_next_and_with_Shift_it_shows_all() => WithPageAsync(server.Application, async page =>
    {
        var thread = await SelectAsync(page, "Worker-1");

        await page.Lanes.PressAsync("KeyH");
        await page.Lanes.ArrangedAsync("hide", ids => ids == thread);
        await Assertions.Expect(page.Arrangement.Hidden).ToHaveTextAsync("1 lane hidden · Show");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-1 is hidden: 1 lane hidden.");
        await Assertions.Expect(page.Details).ToContainTextAsync("Worker-2");
        await page.Lanes.PressAsync("KeyH");
        await Assertions.Expect(page.Arrangement.Hidden).ToHaveTextAsync("2 lanes hidden · Show");
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Caption).ToContainTextAsync("Hidden in the picture: Worker-1, Worker-2.");

        await page.Lanes.PressAsync("Shift+KeyH");
        await page.Lanes.ArrangedAsync("hide", ids => ids == "");
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("All lanes are shown.");
        await Assertions.Expect(page.Table.Caption).Not.ToContainTextAsync("Hidden");
    });

    [Fact]
    public Task Shift_with_up_and_down_moves_the_selected_lane_within_its_group() => WithPageAsync(server.Application, async page =>
    {
        await SelectAsync(page, "Worker-1");
        await page.Lanes.PressAsync("Shift+ArrowDown");
        await page.Lanes.ArrangedAsync("order", ids => ids != "");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-1 is below Worker-2.");
        Assert.Equal(["main", "Worker-2", "Worker-1", "Worker-3"], (await page.Arrangement.NamesAsync()).Take(4));

        await page.Lanes.PressAsync("Shift+ArrowUp");
        await page.Lanes.PressAsync("Shift+ArrowUp");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-1 is above main.");
        await page.Lanes.PressAsync("Shift+ArrowUp");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-1 is the first of its group.");
        Assert.Equal(["Worker-1", "main", "Worker-2", "Worker-3"], (await page.Arrangement.NamesAsync()).Take(4));
    });

    [Fact]
    public Task Without_a_selected_lane_the_keys_say_so() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("KeyH");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("No lane is selected.");
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
    });

    [Fact]
    public Task Going_to_an_event_of_a_hidden_lane_shows_the_lane() => WithPageAsync(server.Application, async page =>
    {
        await SelectAsync(page, "Worker-1");
        await page.Lanes.PressAsync("KeyH");
        await Assertions.Expect(page.Arrangement.Hidden).ToBeVisibleAsync();
        await page.Table.OpenAsync();
        var own = page.Browser.GetByRole(AriaRole.Rowheader, new() { Name = "Worker-1", Exact = true });
        await page.Table.Rows.Filter(new() { Has = own }).First.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
    });

    /// <summary>Opens a run with the last event of a thread selected.</summary>
    /// <returns>The thread's id.</returns>
    private async Task<string> SelectAsync(PlaygroundPage page, string thread)
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var last = events.Last(entry => entry.ThreadName == thread);
        await page.OpenAsync($"#/runs/{run.Id}?v=1&at={last.Sequence}");
        await Assertions.Expect(page.Details).ToContainTextAsync(thread);
        return last.Thread.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
