using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests;

public sealed class DeadlockTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task A_ring_is_seen_waiting_while_it_stands_and_named_afterwards() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.Table.OpenAsync();
        await page.ChooseAsync("Deadlock");
        await page.Field("Threads").FillAsync("3");
        var id = await page.StartAsync();

        // The dots say that the wait has not ended: these rows are there only while the ring stands.
        var waiting = page.Table.Rows.Filter(new() { HasText = "waiting" }).Filter(new() { HasTextRegex = new Regex("lock-[123].*…$") });
        await Assertions.Expect(waiting).ToHaveCountAsync(3);

        await page.ExpectStatusAsync("deadlocked");
        var run = await server.Application.Rest.EndedAsync(id);
        await Assertions.Expect(page.Verdict).ToHaveTextAsync(run.Verdict!);
        await page.Browser.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("Findings") }).ClickAsync();
        foreach (var name in new[] { "Worker-1", "Worker-2", "Worker-3", "lock-1", "lock-2", "lock-3" })
            await Assertions.Expect(page.Findings.First).ToContainTextAsync(name);
    });

    [Fact]
    public Task The_verdict_names_the_ring() => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        await page.ChooseAsync("Deadlock");
        await page.StartAsync();

        await page.ExpectStatusAsync("deadlocked");

        foreach (var name in new[] { "Worker-1", "Worker-2", "lock-1", "lock-2" })
            await Assertions.Expect(page.Verdict).ToContainTextAsync(name);
    });
}
