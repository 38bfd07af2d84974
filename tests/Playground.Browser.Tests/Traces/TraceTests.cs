using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Traces;

/// <summary>An exported trace is worth what the viewers that people have make of it.</summary>
public sealed class TraceTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task Speedscope_shows_a_shared_counter() => ExpectInSpeedscopeAsync(
        "shared-counter",
        new { threads = 3, iterations = 20, guard = "lock" },
        ["main", "Worker-1", "Worker-2", "Worker-3"],
        ["waiting gate", "holding guard"]);

    [Fact]
    public Task Speedscope_shows_a_deadlock() => ExpectInSpeedscopeAsync(
        "deadlock",
        new { threads = 2 },
        ["main", "Worker-1", "Worker-2"],
        ["waiting Worker-1", "waiting lock-1", "waiting lock-2", "holding lock-1", "holding lock-2"]);

    [Fact]
    public Task Speedscope_shows_downloads() => ExpectInSpeedscopeAsync(
        "downloads",
        new { files = 2, sizeKib = 16 },
        ["main", "file-1", "file-2"],
        ["I/O file-1.bin", "I/O file-2.bin"]);

    private async Task ExpectInSpeedscopeAsync(string scenario, object parameters, string[] threads, string[] slices)
    {
        var run = await server.Application.Rest.RunAsync(scenario, parameters);
        var trace = await server.Application.Rest.TraceAsync(run.Id);
        await WithPageAsync(SpeedscopePage.Address, async page =>
        {
            var speedscope = new SpeedscopePage(page.Browser);
            await speedscope.OpenAsync(trace);

            var shown = await speedscope.ThreadsAsync();
            foreach (var thread in threads)
                Assert.Contains(shown, line => line.Contains(thread, StringComparison.Ordinal));

            // It shows one thread at a time, and adds a slice's arguments to its name.
            var seen = new List<string>();
            for (var number = 1; number <= shown.Count; number++)
            {
                if (number > 1)
                    await speedscope.NextThreadAsync(number);
                seen.AddRange(await speedscope.SlicesAsync());
            }

            foreach (var slice in slices)
                Assert.Contains(seen, name => name == slice || name.StartsWith($"{slice} {{", StringComparison.Ordinal));
        });
    }
}
