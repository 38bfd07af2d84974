using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Looks;

/// <summary>Everything that the page is for, without a pointer.</summary>
public sealed partial class KeyboardTourTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task From_the_catalogue_to_the_cure_of_a_deadlock() => WithPageAsync(server.Application, async page =>
    {
        var keyboard = new KeyboardOnly(page.Browser);
        await page.OpenAsync();

        await keyboard.GoToAsync(page.Search);
        await page.Browser.Keyboard.TypeAsync("deadlock");
        await keyboard.GoToAsync(page.Browser.GetByRole(AriaRole.Radio).First);
        while (!await page.Scenario("Deadlock").IsCheckedAsync())
            await keyboard.PressAsync("ArrowDown");
        await keyboard.PressOnAsync(page.Run);
        await page.ExpectStatusAsync("deadlocked");

        await keyboard.PressOnAsync(page.Findings.First);
        await Assertions.Expect(page.Spoken).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Findings.First).ToHaveAttributeAsync("aria-pressed", "true");

        await keyboard.GoToAsync(page.Field("Remedy"), "Shift+Tab");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressOnAsync(page.Run);
        await page.ExpectStatusAsync("completed");
    });

    [Fact]
    public Task Through_a_run_with_its_range_its_marks_its_search_and_its_table() => WithPageAsync(server.Application, async page =>
    {
        var keyboard = new KeyboardOnly(page.Browser);
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 20 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);

        await keyboard.PressOnAsync(page.Browser.GetByRole(AriaRole.Link, new() { Name = "Skip to the lanes" }));
        await Assertions.Expect(page.Lanes.Canvas).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();
        await page.Lanes.MoveAsync(() => keyboard.PressAsync("KeyW"));
        await keyboard.PressAsync("KeyR");
        await Assertions.Expect(page.Range.Length).ToBeVisibleAsync();
        await keyboard.PressAsync("KeyM");
        await Assertions.Expect(page.Spoken).ToContainTextAsync("Mark 1 set");

        await keyboard.PressAsync("/");
        await Assertions.Expect(page.Finder.Field).ToBeFocusedAsync();
        await page.Browser.Keyboard.TypeAsync("acquired");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Finder.Count).ToHaveTextAsync(CountOfMatches());

        await keyboard.GoToAsync(page.Lanes.Canvas);
        await keyboard.GoToAsync(page.Browser.GetByRole(AriaRole.Tab, new() { Selected = true }));
        while (!await page.Table.Rows.First.IsVisibleAsync())
            await keyboard.PressAsync("ArrowLeft");
        await keyboard.PressOnAsync(page.Table.Rows.First.GetByRole(AriaRole.Button).First);
        await Assertions.Expect(page.Details.GetByTestId("selected-event")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Out_of_the_page_into_the_instructor_view_and_on_to_the_next_lesson() => WithPageAsync(server.Application, async page =>
    {
        var keyboard = new KeyboardOnly(page.Browser);
        var run = await server.Application.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 20 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);

        await keyboard.PressAsync("KeyE");
        await Assertions.Expect(page.Export.Menu).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Export.Menu).ToBeHiddenAsync();

        await keyboard.PressAsync("?");
        await Assertions.Expect(page.Browser.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("KeyP");
        await page.InstructorView.ExpectOnAsync();
        await keyboard.PressAsync("KeyP");
        await page.InstructorView.ExpectOffAsync();

        await keyboard.PressOnAsync(page.NextLesson);
        await Assertions.Expect(page.Browser).ToHaveURLAsync(ScenarioAddress());
        await keyboard.PressOnAsync(page.ThemeSwitch);
        await Assertions.Expect(page.ThemeSwitch).ToHaveTextAsync("Colours: light");
    });

    [GeneratedRegex(@"\d+ of \d+")]
    private static partial Regex CountOfMatches();

    [GeneratedRegex("#/scenarios/[a-z-]+$")]
    private static partial Regex ScenarioAddress();
}
