using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed class ProgramLinkTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task A_link_brings_the_program() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("greeting = \"Grüße\"\n");

        await page.Workbench.ExpectCodeAsync("Grüße");
        await Assertions.Expect(page.Workbench.InterpreterLock).ToBeCheckedAsync();
    });

    [Fact]
    public Task What_is_written_is_in_the_address_and_there_again_after_a_reload() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("x = 1\n");
        var before = page.Browser.Url;
        await page.Workbench.WriteAsync("x = 12345\n");
        await page.Workbench.InterpreterLock.UncheckAsync();
        await page.Workbench.ExpectAddressAsync("gil=0");
        await Assertions.Expect(page.Browser).Not.ToHaveURLAsync(before);

        await page.Browser.ReloadAsync();

        await page.Workbench.ExpectCodeAsync("x = 12345");
        await Assertions.Expect(page.Workbench.InterpreterLock).Not.ToBeCheckedAsync();
    });

    [Fact]
    public Task The_last_program_is_there_when_somebody_comes_back_without_a_link() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("x = 1\n");
        await page.Workbench.WriteAsync("remembered = True\n");
        await page.Workbench.ExpectReadyAsync();

        await page.Browser.GetByRole(AriaRole.Link, new() { Name = "Scenarios", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Workbench.Zone).ToBeHiddenAsync();
        await page.Workbench.Link.ClickAsync();

        await page.Workbench.ExpectCodeAsync("remembered = True");
    });

    [Fact]
    public Task A_link_that_was_cut_off_is_said_in_words() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.GoAsync("#/program?v=1&gil=1&code=y8g");

        await Assertions.Expect(page.Workbench.Notice).ToContainTextAsync("This link does not hold a program");
        await page.Workbench.ExpectReadyAsync();
    });

    [Fact]
    public Task Scenarios_and_programs_are_a_click_apart() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync("#/scenarios/deadlock");
        await page.Workbench.Link.ClickAsync();
        await Assertions.Expect(page.Workbench.Zone).ToBeVisibleAsync();
        await Assertions.Expect(page.Scenario("Deadlock")).ToBeHiddenAsync();

        await page.Browser.GetByRole(AriaRole.Link, new() { Name = "Scenarios", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Scenario("Deadlock")).ToBeCheckedAsync();
        await Assertions.Expect(page.Workbench.Zone).ToBeHiddenAsync();
    });

    [Fact]
    public Task The_editor_is_loaded_only_where_it_is_used() => WithPageAsync(server.Application, async page =>
    {
        var asked = new List<string>();
        page.Browser.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.OpenAsync();
        Assert.DoesNotContain("/lib/workbench.js", asked);

        await page.Workbench.Link.ClickAsync();
        await Assertions.Expect(page.Workbench.Code).ToBeVisibleAsync();
        Assert.Contains("/lib/workbench.js", asked);
    });
}
