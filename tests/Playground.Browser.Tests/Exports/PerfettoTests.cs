using System.Text.Json;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Exports;

/// <summary>Perfetto's page is played by a stub at its own address: nothing leaves the machine.</summary>
public sealed class PerfettoTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Origin = "https://ui.perfetto.dev/";

    private const string Listening =
        """
        <!doctype html><title>stub</title><script>
        addEventListener("message", event => {
          if (event.data === "PING") event.source.postMessage("PONG", event.origin);
          else if (event.data.perfetto) window.received = { ...event.data.perfetto, text: new TextDecoder().decode(event.data.perfetto.buffer), buffer: null };
        });
        </script>
        """;

    [Fact]
    public Task It_is_handed_the_trace() => WithPageAsync(server.Application, async page =>
    {
        await ServeAsync(page.Browser, Listening);
        var run = await RecordedRun.OpenAsync(server.Application, page);

        var perfetto = await page.Browser.RunAndWaitForPopupAsync(() => page.Export.ChooseAsync("Open in Perfetto"));

        await perfetto.WaitForFunctionAsync("() => window.received !== undefined");
        var received = await perfetto.EvaluateAsync<JsonElement>("() => window.received");
        Assert.Equal($"Deadlock: {run.Verdict}", received.GetProperty("title").GetString());
        Assert.Equal($"deadlock-{run.Id[..8]}.trace.json", received.GetProperty("fileName").GetString());
        var trace = JsonDocument.Parse(received.GetProperty("text").GetString()!).RootElement;
        var events = JsonDocument.Parse(await server.Application.Rest.TraceAsync(run.Id)).RootElement.GetProperty("traceEvents");
        Assert.Equal(events.GetArrayLength(), trace.GetProperty("traceEvents").GetArrayLength());
        await Assertions.Expect(page.Export.Problem).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_window_that_is_closed_too_early_is_told() => WithPageAsync(server.Application, async page =>
    {
        await ServeAsync(page.Browser, "<!doctype html><title>deaf</title>");
        await RecordedRun.OpenAsync(server.Application, page);
        var perfetto = await page.Browser.RunAndWaitForPopupAsync(() => page.Export.ChooseAsync("Open in Perfetto"));

        await perfetto.CloseAsync();

        await Assertions.Expect(page.Export.Problem).ToContainTextAsync("closed before it had the trace");
    });

    [Fact]
    public Task A_browser_that_opens_no_window_is_told() => WithPageAsync(server.Application, async page =>
    {
        await page.Browser.AddInitScriptAsync("window.open = () => null;");
        await RecordedRun.OpenAsync(server.Application, page);

        await page.Export.ChooseAsync("Open in Perfetto");

        await Assertions.Expect(page.Export.Problem).ToContainTextAsync("Allow pop-ups");
    });

    private static async Task ServeAsync(IPage page, string body) =>
        await page.Context.RouteAsync($"{Origin}**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = body }));
}
