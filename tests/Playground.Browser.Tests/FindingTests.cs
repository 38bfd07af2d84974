using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class FindingTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("shared-counter")]
    [InlineData("deadlock")]
    public Task Every_card_goes_to_its_place(string scenario) => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync(scenario);
        Assert.NotEmpty(run.Findings);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        await page.OpenAsync($"#/runs/{run.Id}");
        await Assertions.Expect(page.Findings).ToHaveCountAsync(run.Findings.Count);

        for (var i = 0; i < run.Findings.Count; i++)
        {
            var whole = await page.Lanes.PixelsAsync();
            await page.Findings.Nth(i).ClickAsync();

            await Assertions.Expect(page.Findings.Nth(i)).ToHaveAttributeAsync("aria-pressed", "true");
            await page.Lanes.ExpectChangeAsync(whole);
            await Assertions.Expect(page.Spoken).ToHaveTextAsync(run.Findings[i].Sentence);
            foreach (var sequence in run.Findings[i].Sequences)
            {
                var time = events[(int)sequence].TimeNs;
                await page.Lanes.SpanAsync(span => span is not null && span.From <= time && time <= span.To);
            }

            await page.Browser.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Findings.Nth(i)).ToHaveAttributeAsync("aria-pressed", "false");
            await page.Browser.Keyboard.PressAsync("Digit0");
            await page.Lanes.SpanAsync(span => span is null);
        }
    });
}
