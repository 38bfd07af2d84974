using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.States;

/// <summary>No scenario of the catalogue fails: what the server says of a run is changed on its way to the page.</summary>
public sealed partial class FailedRunTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    private const string Reason = "The counter went up in smoke.";

    [Fact]
    public Task A_failed_run_says_why_and_keeps_its_lanes() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("shared-counter", new { iterations = 100 });
        await page.Browser.RouteAsync($"**/api/runs/{run.Id}", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, BodyBytes = Fail(await answer.BodyAsync()) });
        });
        await page.Browser.RouteWebSocketAsync("**/hubs/timeline*", socket =>
        {
            var there = socket.ConnectToServer();
            there.OnMessage(frame =>
            {
                if (frame.Binary is { } bytes)
                    socket.Send(Fail(bytes));
                else
                    socket.Send(frame.Text!);
            });
        });

        await page.OpenAsync($"#/runs/{run.Id}");

        await page.ExpectStatusAsync("failed");
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(Reason);
        await page.ExpectEventsAsync(run.EventCount);
        await Assertions.Expect(page.NoLanes).ToBeHiddenAsync();
    });

    /// <summary>The message keeps its length, because it is part of a frame that tells it.</summary>
    private static byte[] Fail(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        text = VerdictAndReason().Replace(text, match => $"\"verdict\":null,\"reason\":\"{Reason}\"".PadRight(match.Length));
        return Encoding.Latin1.GetBytes(text.Replace("\"status\":\"completed\"", "\"status\":\"failed\"   ", StringComparison.Ordinal));
    }

    [GeneratedRegex("\"verdict\":\"[^\"]*\",\"reason\":null")]
    private static partial Regex VerdictAndReason();
}
