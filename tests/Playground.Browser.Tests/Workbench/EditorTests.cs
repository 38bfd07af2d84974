using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed class EditorTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Somebody_new_finds_a_program_that_can_run() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Workbench.Link.ClickAsync();

        await page.Workbench.ExpectReadyAsync();
        await page.Workbench.ExpectCodeAsync("import threading");
        await Assertions.Expect(page.Run).ToBeEnabledAsync();
        await Assertions.Expect(page.Verdict).ToHaveTextAsync("Your program");
    });

    [Fact]
    public Task What_is_wrong_is_said_while_it_is_written_and_leads_to_its_place() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("print(1)\n");
        await page.Workbench.WriteAsync("x = 1\nimport os\n");

        await Assertions.Expect(page.Workbench.CheckStatus).ToHaveTextAsync("One thing is in the way");
        await Assertions.Expect(page.Workbench.Problems).ToContainTextAsync("Line 2");
        await page.Workbench.Problems.ClickAsync();
        await Assertions.Expect(page.Workbench.Code).ToBeFocusedAsync();

        await page.Workbench.WriteAsync("x = 1\n");
        await page.Workbench.ExpectReadyAsync();
        await Assertions.Expect(page.Workbench.Problems).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Run_leads_to_what_is_wrong_instead_of_running_it() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("import os\n");
        await page.Run.ClickAsync();

        await Assertions.Expect(page.Workbench.Code).ToBeFocusedAsync();
        await page.Workbench.ExpectAddressAsync("#/program");
    });

    [Fact]
    public Task Letters_that_are_commands_elsewhere_are_written() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("");
        await page.Workbench.Code.ClickAsync();
        await page.Browser.Keyboard.TypeAsync("pulse = 120");

        await page.Workbench.ExpectCodeAsync("pulse = 120");
        await page.InstructorView.ExpectOffAsync();
    });

    [Fact]
    public Task Escape_and_Tab_leave_the_editor_where_Tab_alone_indents() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("x = 1\n");
        await page.Workbench.Code.ClickAsync();
        await page.Browser.Keyboard.PressAsync("Control+Home");
        await page.Browser.Keyboard.PressAsync("Tab");
        await page.Workbench.ExpectCodeAsync("    x = 1");
        await Assertions.Expect(page.Workbench.Code).ToBeFocusedAsync();

        await page.Browser.Keyboard.PressAsync("Escape");
        await page.Browser.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Workbench.Code).Not.ToBeFocusedAsync();
    });

    [Fact]
    public Task A_server_that_is_gone_is_said_beside_the_program() => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("net::ERR_FAILED");
        await page.Workbench.OpenAsync("x = 1\n");
        await page.Browser.RouteAsync("**/api/programs/check", route => route.AbortAsync());
        await page.Workbench.WriteAsync("x = 2\n");

        await Assertions.Expect(page.Workbench.CheckStatus).ToContainTextAsync("could not be checked");
        await page.Workbench.ExpectCodeAsync("x = 2");
    });

    [Fact]
    public Task An_example_replaces_the_program() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("x = 1\n");
        await page.ButtonAsync("Examples");
        await page.Workbench.Examples.GetByRole(AriaRole.Menuitem, new() { Name = "Shared counter" }).First.ClickAsync();

        await page.Workbench.ExpectCodeAsync("counter");
        await page.Workbench.ExpectReadyAsync();
        await Assertions.Expect(page.Workbench.Code).ToBeFocusedAsync();
    });

    [Fact]
    public Task Every_example_of_the_menu_is_there_and_accepted() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        var refused = await page.Browser.EvaluateAsync<string[]>(
            """
            async () => {
              const refused = [];
              for (const { id } of await (await fetch("/examples/index.json")).json()) {
                const source = await (await fetch(`/examples/${id}.py`)).text();
                const check = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ source }) };
                const { accepted, problems } = await (await fetch("/api/programs/check", check)).json();
                if (!accepted) refused.push(`${id}: ${problems[0].message}`);
              }
              return refused;
            }
            """);
        Assert.Empty(refused);
    });
}
