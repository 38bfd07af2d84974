using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Exports;

public sealed class OpenedFileTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string FileName = "lesson.playground.json";

    [Fact]
    public async Task A_run_is_seen_again_where_no_server_knows_it()
    {
        var (run, file) = await SaveAsync();
        using var directory = new TemporaryDirectory();
        await using var other = new PlaygroundApplication(directory.PathOf("other.db"));

        await WithPageAsync(other, async page =>
        {
            await page.OpenAsync();
            await page.Export.OpenAsync(FileName, file);

            await Assertions.Expect(page.Export.FromFile).ToContainTextAsync(FileName);
            await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
            await page.ExpectEventsAsync(run.EventCount);
            await Assertions.Expect(page.Findings).ToHaveCountAsync(run.Findings.Count);
            await Assertions.Expect(page.Scenario("Deadlock")).ToBeCheckedAsync();
            await page.Table.OpenAsync();
            await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "sleeping" })).ToHaveCountAsync(3);
            Assert.EndsWith("#/file", page.Browser.Url, StringComparison.Ordinal);

            // What needs the server is not on offer; what the page can do alone is, and gives the same file.
            await page.Export.Button.ClickAsync();
            await Assertions.Expect(page.Export.Item("Chrome trace")).ToHaveAttributeAsync("aria-disabled", "true");
            await Assertions.Expect(page.Export.Item("Open in Perfetto")).ToHaveAttributeAsync("aria-disabled", "true");
            await page.Browser.Keyboard.PressAsync("Escape");
            var (name, again) = await page.Export.SaveAsync("Saved run");
            Assert.Equal($"deadlock-{run.Id[..8]}.playground.json", name);
            Assert.Equal(JsonNode.Parse(file)!["batches"]!.ToJsonString(), JsonNode.Parse(again)!["batches"]!.ToJsonString());
        });
    }

    [Fact]
    public async Task Run_starts_a_run_of_ones_own_and_back_returns_to_the_file()
    {
        var (run, file) = await SaveAsync();
        await WithPageAsync(server.Application, async page =>
        {
            await page.OpenAsync();
            await page.Export.OpenAsync(FileName, file);
            await Assertions.Expect(page.Field("Remedy")).ToHaveValueAsync("ordered");

            var own = await page.StartAsync();
            Assert.NotEqual(run.Id, own);
            await page.ExpectStatusAsync("completed");
            await Assertions.Expect(page.Export.FromFile).ToBeHiddenAsync();

            await page.Browser.GoBackAsync();
            await Assertions.Expect(page.Export.FromFile).ToContainTextAsync(FileName);
            await page.ExpectEventsAsync(run.EventCount);
        });
    }

    [Fact]
    public async Task A_file_can_be_dropped_on_the_page()
    {
        var (run, file) = await SaveAsync();
        await WithPageAsync(server.Application, async page =>
        {
            await page.OpenAsync();

            await page.Export.DragAsync("dragover", FileName, file);
            await Assertions.Expect(page.Export.Drop).ToBeVisibleAsync();
            await page.Export.DragAsync("drop", FileName, file);

            await Assertions.Expect(page.Export.Drop).ToBeHiddenAsync();
            await Assertions.Expect(page.Export.FromFile).ToContainTextAsync(FileName);
            await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        });
    }

    [Fact]
    public async Task Nothing_of_a_file_becomes_a_part_of_the_page()
    {
        const string Evil = "<img src=x onerror=alert(1)>";
        var (_, file) = await SaveAsync();
        var saved = JsonNode.Parse(file)!;
        saved["run"]!["scenario"] = Evil;
        saved["run"]!["verdict"] = Evil;
        saved["run"]!["parameters"] = new JsonObject { [Evil] = Evil };
        saved["run"]!["result"] = new JsonObject { [Evil] = Evil };
        saved["run"]!["findings"] = new JsonArray(new JsonObject { ["kind"] = Evil, ["severity"] = "problem", ["sentence"] = Evil });
        saved["scenario"] = new JsonObject { ["id"] = Evil, ["title"] = Evil, ["summary"] = Evil, ["text"] = new JsonObject { ["tryNext"] = Evil } };

        await WithPageAsync(server.Application, async page =>
        {
            await page.OpenAsync();
            await page.Export.OpenAsync($"{Evil}.playground.json", Encoding.UTF8.GetBytes(saved.ToJsonString()));

            await Assertions.Expect(page.Verdict).ToHaveTextAsync(Evil);
            await Assertions.Expect(page.Export.FromFile).ToContainTextAsync(Evil);
            await Assertions.Expect(page.Findings.First).ToContainTextAsync(Evil);
            await Assertions.Expect(page.NextStep).ToContainTextAsync(Evil);
            await page.TabAsync("Figures");
            await Assertions.Expect(page.Figures).ToContainTextAsync(Evil);
            await Assertions.Expect(page.Browser.Locator("img[src=x]")).ToHaveCountAsync(0);
        });
    }

    [Theory]
    [InlineData("hello", "This is not a saved run.")]
    [InlineData("""{"traceEvents":[]}""", "This is a trace for Perfetto")]
    [InlineData("""{"format":"playground-run","version":9}""", "saved by a newer Playground")]
    [InlineData("""{"format":"playground-run","version":1}""", "The saved run is damaged: run must be an object.")]
    [InlineData("", "The file is empty.")]
    public Task A_file_that_is_none_is_told_what_is_wrong_with_it(string content, string sentence) => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);

        await page.Export.OpenAsync("other.json", Encoding.UTF8.GetBytes(content));

        await Assertions.Expect(page.Export.Problem).ToContainTextAsync("other.json cannot be opened");
        await Assertions.Expect(page.Export.Problem).ToContainTextAsync(sentence);
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await page.Export.Problem.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(page.Export.Problem).ToBeHiddenAsync();
    });

    private async Task<(RunAnswer Run, byte[] File)> SaveAsync()
    {
        RunAnswer? run = null;
        byte[]? file = null;
        await WithPageAsync(server.Application, async page =>
        {
            run = await RecordedRun.OpenAsync(server.Application, page);
            file = (await page.Export.SaveAsync("Saved run")).Content;
        });
        return (run!, file!);
    }
}
