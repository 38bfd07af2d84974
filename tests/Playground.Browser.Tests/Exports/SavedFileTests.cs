using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Exports;

public sealed class SavedFileTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_picture_has_the_lanes_and_more() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var size = await page.Lanes.Canvas.EvaluateAsync<int[]>("canvas => [canvas.width, canvas.height]");

        var (name, content) = await page.Export.SaveAsync("Picture");

        Assert.Equal($"deadlock-{run.Id[..8]}.png", name);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], content[..4]);
        Assert.Equal(size[0], BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(20)), size[1] + 60, size[1] + 200);
    });

    [Fact]
    public Task The_table_of_states_is_the_twin_table() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "sleeping" })).ToHaveCountAsync(3);
        var rows = await page.Table.ReadAsync();

        var (name, content) = await page.Export.SaveAsync("Table of states");

        Assert.EndsWith("-states.csv", name, StringComparison.Ordinal);
        var lines = Lines(content);
        Assert.Equal("lane,state,subject,by,from (ns),for (ns),unfinished,event", lines[0]);
        Assert.Equal(rows.Select(row => $"{row.Lane},{row.State}"), lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(2))));
    });

    [Fact]
    public Task Each_thread_has_its_times_and_each_finding_its_sentence() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter", new { threads = 3, iterations = 50 });
        await page.OpenAsync($"#/runs/{run.Id}");
        await page.ExpectEventsAsync(run.EventCount);

        var threads = Lines((await page.Export.SaveAsync("Time per thread")).Content);
        var findings = Encoding.UTF8.GetString((await page.Export.SaveAsync("Findings")).Content);

        Assert.Equal(["thread", "main", "Worker-1", "Worker-2", "Worker-3"], threads.Select(line => line.Split(',')[0]));
        Assert.NotEmpty(run.Findings);
        foreach (var finding in run.Findings)
            Assert.Contains(finding.Sentence, findings, StringComparison.Ordinal);
    });

    [Fact]
    public Task The_trace_is_the_servers() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);

        var (name, content) = await page.Export.SaveAsync("Chrome trace");

        Assert.Equal($"deadlock-{run.Id[..8]}.trace.json", name);
        Assert.NotEqual(0, JsonDocument.Parse(content).RootElement.GetProperty("traceEvents").GetArrayLength());
    });

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
}
