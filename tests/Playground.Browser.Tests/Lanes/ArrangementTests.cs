using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class ArrangementTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_menu_beside_a_name_pins_hides_moves_and_shows_all() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var lanes = page.Arrangement;

        await lanes.OpenMenuAsync("Worker-2");
        await lanes.Item("Pin to the top").ClickAsync();
        await page.Lanes.ArrangedAsync("pin", ids => ids != "");
        await lanes.OpenMenuAsync("Worker-2");
        await lanes.Item("Unpin").ClickAsync();
        await page.Lanes.ArrangedAsync("pin", ids => ids == "");

        await lanes.OpenMenuAsync("Worker-2");
        await lanes.Item("Move up").ClickAsync();
        Assert.Equal(["main", "Worker-2", "Worker-1"], (await lanes.NamesAsync()).Take(3));
        await lanes.OpenMenuAsync("Worker-2");
        await lanes.Item("Move down").ClickAsync();
        Assert.Equal(["main", "Worker-1", "Worker-2"], (await lanes.NamesAsync()).Take(3));

        await lanes.OpenMenuAsync("lock-1");
        await lanes.Item("Hide all others of the group").ClickAsync();
        await Assertions.Expect(lanes.Hidden).ToHaveTextAsync("2 lanes hidden · Show");
        await lanes.OpenMenuAsync("Worker-2");
        await lanes.Item("Hide").First.ClickAsync();
        await Assertions.Expect(lanes.Hidden).ToHaveTextAsync("3 lanes hidden · Show");
        await lanes.OpenMenuAsync("Worker-1");
        await lanes.Item("Show all (3 hidden)").ClickAsync();
        await Assertions.Expect(lanes.Hidden).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_right_click_on_a_name_opens_its_menu_and_Escape_closes_it() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var (x, y) = await page.Arrangement.PointAtAsync("Worker-3");
        await page.Browser.Mouse.ClickAsync(x, y, new() { Button = MouseButton.Right });
        await Assertions.Expect(page.Arrangement.Menu).ToBeVisibleAsync();
        await Assertions.Expect(page.Arrangement.MenuButton).ToHaveAccessibleNameAsync("Arrange Worker-3");
        await page.Browser.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Arrangement.Menu).ToBeHiddenAsync();
    });

    [Fact]
    public Task Dragging_a_name_moves_its_lane_and_a_click_selects_it() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var below = await page.Arrangement.PointAtAsync("Worker-3");
        var name = await page.Arrangement.PointAtAsync("Worker-1");
        await page.Browser.Mouse.DownAsync();
        await page.Browser.Mouse.MoveAsync(below.X, below.Y + 4, new() { Steps = 8 });
        await page.Browser.Mouse.UpAsync();
        await page.Lanes.ArrangedAsync("order", ids => ids != "");
        Assert.Equal(["main", "Worker-2", "Worker-3", "Worker-1"], (await page.Arrangement.NamesAsync()).Take(4));

        await page.Browser.Mouse.ClickAsync(name.X, name.Y);
        await page.Lanes.PressAsync("KeyT");
        await Assertions.Expect(page.Spoken).ToHaveTextAsync("Worker-2 is pinned.");
    });

    [Fact]
    public Task The_chip_brings_hidden_lanes_back() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Arrangement.OpenMenuAsync("main");
        await page.Arrangement.Item("Hide").First.ClickAsync();
        await page.Arrangement.Hidden.ClickAsync();
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
        await Assertions.Expect(page.Lanes.Canvas).ToBeFocusedAsync();
    });

    [Fact]
    public Task The_dialog_arranges_all_lanes_by_keyboard_alone() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        var (lanes, keyboard) = (page.Arrangement, page.Browser.Keyboard);
        await lanes.DialogButton.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(lanes.Dialog).ToBeVisibleAsync();

        await TabToAsync(lanes.Box("Show Worker-1"));
        await keyboard.PressAsync("Space");
        await Assertions.Expect(lanes.Box("Show Worker-1")).Not.ToBeCheckedAsync();
        await Assertions.Expect(lanes.Box("Show Worker-1")).ToBeFocusedAsync();
        await TabToAsync(lanes.Box("Pin Worker-2"));
        await keyboard.PressAsync("Space");
        await Assertions.Expect(lanes.Names.First).ToHaveTextAsync("Worker-2");
        await Assertions.Expect(lanes.Box("Pin Worker-2")).ToBeFocusedAsync();
        await TabToAsync(lanes.Button("Move lock-1 down"));
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(lanes.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("lock-1 is the last of its group.");
        await Assertions.Expect(lanes.Button("Move lock-1 down")).ToBeFocusedAsync();
        Assert.Equal(["lock-2", "lock-3", "lock-1"], (await lanes.Names.AllTextContentsAsync()).TakeLast(3));

        await keyboard.PressAsync("Escape");
        await Assertions.Expect(lanes.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(lanes.DialogButton).ToBeFocusedAsync();
        await Assertions.Expect(lanes.Hidden).ToHaveTextAsync("1 lane hidden · Show");

        await lanes.OpenDialogAsync();
        await lanes.Button("As they were").ClickAsync();
        await Assertions.Expect(lanes.Names.First).ToHaveTextAsync("main");
        await Assertions.Expect(lanes.Box("Show Worker-1")).ToBeCheckedAsync();

        async Task TabToAsync(ILocator control)
        {
            for (var i = 0; i < 60 && !await control.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
                await keyboard.PressAsync("Tab");
            await Assertions.Expect(control).ToBeFocusedAsync();
        }
    });

    [Fact]
    public Task A_link_leads_to_the_lanes_as_they_are_arranged_and_ids_of_no_lane_are_ignored() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 20 });
        var events = await server.Application.Rest.EventsAsync(run.Id);
        int Thread(string name) => events.First(entry => entry.ThreadName == name).Thread;
        await page.OpenAsync($"#/runs/{run.Id}?v=1&pin={Thread("Worker-3")}_9999&hide={Thread("Worker-1")}&order={Thread("Worker-2")}_{Thread("main")}");
        await Assertions.Expect(page.Arrangement.Hidden).ToHaveTextAsync("1 lane hidden · Show");
        Assert.Equal(["Worker-3", "Worker-2", "main", "Worker-1"], (await page.Arrangement.NamesAsync()).Take(4));
        await page.Lanes.ArrangedAsync("pin", ids => ids == $"{Thread("Worker-3")}");

        await page.OpenAsync($"#/runs/{run.Id}?v=1&pin=x&hide=-1&order=1,2");
        await page.Browser.ReloadAsync();
        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
        Assert.Equal(["main", "Worker-1"], (await page.Arrangement.NamesAsync()).Take(2));
    });

    [Fact]
    public Task The_next_run_of_the_same_scenario_is_arranged_alike_and_one_of_another_is_not() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Arrangement.OpenMenuAsync("Worker-1");
        await page.Arrangement.Item("Hide").First.ClickAsync();
        await Assertions.Expect(page.Arrangement.Hidden).ToBeVisibleAsync();

        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Arrangement.Hidden).ToHaveTextAsync("1 lane hidden · Show");
        await page.Arrangement.OpenDialogAsync();
        await Assertions.Expect(page.Arrangement.Box("Show Worker-1")).Not.ToBeCheckedAsync();
        await page.Browser.Keyboard.PressAsync("Escape");

        var other = await server.Application.Rest.RunAsync("shared-counter", new { threads = 3 });
        await page.OpenAsync($"#/runs/{other.Id}");
        await page.ExpectEventsAsync(other.EventCount);
        await Assertions.Expect(page.Arrangement.Hidden).ToBeHiddenAsync();
    });
}
