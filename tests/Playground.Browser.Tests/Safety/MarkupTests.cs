using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Safety;

/// <summary>Markup in whatever text a person can give is shown as text. Besides what is looked at here, a violation of the page's policy fails the test.</summary>
public sealed class MarkupTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Markup = """<img src=x onerror="window.injected=1"><svg onload="window.injected=1"></svg><script>window.injected=1</script>""";

    private const string Program =
        $$"""
        # {{Markup}}
        import threading

        MARKUP = '{{Markup}}'
        seen = {MARKUP: MARKUP}

        def work():
            seen[MARKUP] = MARKUP + "!"
            print(MARKUP)
            raise ValueError(MARKUP)

        thread = threading.Thread(target=work, name=MARKUP)
        thread.start()
        thread.join()
        assert not seen, MARKUP

        """;

    [Fact]
    public Task In_a_program_its_threads_its_output_and_its_errors() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Program);
        await page.StartAsync();
        await page.ExpectStatusAsync("completed");
        await Assertions.Expect(page.Workbench.Output.First).ToContainTextAsync(Markup);
        await Assertions.Expect(page.Workbench.Errors).ToContainTextAsync(Markup);
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "<img src=x onerror" }).First).ToBeVisibleAsync();
        foreach (var tab in new[] { "Figures", "Range", "Output" })
            await page.TabAsync(tab);
        await page.Browser.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Findings") }).ClickAsync();
        await Assertions.Expect(page.Findings.First).ToContainTextAsync("<img");
        await Assertions.Expect(page.History.First).ToContainTextAsync("<img");
        await page.Export.ChooseAsync("Saved run");
        await ExpectTextAsync(page);
    });

    [Fact]
    public Task In_what_is_stepped_through_and_explored() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync(Program);
        await page.TabAsync("Step by hand");
        await Assertions.Expect(page.Workbench.Thread("A")).ToContainTextAsync("<img");
        await page.TabAsync("Explore");
        await page.Workbench.Exploration.ExploreAsync();
        await Assertions.Expect(page.Workbench.Exploration.Failures.First).ToContainTextAsync("<img");
        await page.Workbench.Exploration.Failures.First.ClickAsync();
        await ExpectTextAsync(page);
    });

    [Fact]
    public async Task In_a_file_that_somebody_sent()
    {
        var run = await server.Application.Rest.RunAsync("deadlock");
        await WithPageAsync(server.Application, async page =>
        {
            await page.OpenAsync($"#/runs/{run.Id}");
            await page.ExpectEventsAsync(run.EventCount);
            var (_, content) = await page.Export.SaveAsync("Saved run");
            var file = JsonNode.Parse(content)!;
            Mark(file);

            await page.Export.OpenAsync($"{Markup.Replace('/', '-')}.json", Encoding.UTF8.GetBytes(file.ToJsonString()));

            await Assertions.Expect(page.Verdict).ToHaveTextAsync(Markup);
            await ExpectTextAsync(page);
        });
    }

    [Theory]
    [InlineData("#/runs/{0}")]
    [InlineData("#/scenarios/{0}")]
    [InlineData("#/compare/{0}/{0}")]
    [InlineData("#/program?v=1&gil=1&schedule={0}&code={0}")]
    public Task In_an_address(string place) => WithPageAsync(server.Application, async page =>
    {
        page.Faults.Tolerate("status of 404");
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, place, Uri.EscapeDataString(Markup));
        await page.Browser.GotoAsync($"{page.Address}/{address}");
        await page.Browser.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await ExpectTextAsync(page);
    });

    /// <summary>Puts markup in the place of each sentence.</summary>
    private static void Mark(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Mark(item);
        }

        if (node is not JsonObject members)
            return;
        foreach (var (name, value) in members.ToList())
        {
            if (name is "verdict" or "sentence" or "reason" && value is JsonValue)
                members[name] = Markup;
            else
                Mark(value);
        }
    }

    private static async Task ExpectTextAsync(PlaygroundPage page) =>
        Assert.Equal(0, await page.Browser.EvaluateAsync<int>(
            "() => Number(window.injected ?? 0) + document.querySelectorAll('img[src=x], [onerror], [onload], script:not([src])').length"));
}
