using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class StartPageTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task It_opens_with_the_shared_counter_and_every_default_filled_in() => WithPageAsync(server.Application, async page =>
    {
        var scenario = (await server.Application.Rest.ScenariosAsync()).Single(scenario => scenario.GetProperty("id").GetString() == "shared-counter");

        await page.OpenAsync();

        await Assertions.Expect(page.Scenario(scenario.GetProperty("title").GetString()!)).ToBeCheckedAsync();
        foreach (var parameter in scenario.GetProperty("parameters").GetProperty("properties").EnumerateObject())
        {
            var field = page.Field(parameter.Value.GetProperty("title").GetString()!);
            await Assertions.Expect(field).ToHaveValueAsync(parameter.Value.GetProperty("default").ToString());
        }

        await Assertions.Expect(page.Run).ToBeEnabledAsync();
        await Assertions.Expect(page.Stop).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_scenario_can_be_chosen_with_the_keyboard_alone() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Scenario("Shared counter").FocusAsync();
        await page.Browser.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(page.Scenario("Shared counter")).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.Browser).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#/scenarios/[a-z-]+$"));
    });

    [Fact]
    public Task Choosing_a_scenario_draws_its_form_and_shows_the_code_that_runs() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.ChooseAsync("Downloads");

        await Assertions.Expect(page.Field("Strategy")).ToHaveValueAsync("threads");
        await page.Browser.GetByText("The code that really runs").ClickAsync();
        await Assertions.Expect(page.Browser.GetByText("private static long Fetch")).ToBeVisibleAsync();
    });
}
