using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Comparing;

/// <summary>A small counter without a guard, and the same with a lock.</summary>
internal sealed record ComparedRuns(RunAnswer First, RunAnswer Second)
{
    public string Address => $"#/compare/{First.Id}/{Second.Id}";

    public static async Task<ComparedRuns> MakeAsync(PlaygroundApplication server) => new(
        await server.Rest.RunAsync("shared-counter", new { threads = 3, iterations = 40, guard = "none" }),
        await server.Rest.RunAsync("shared-counter", new { threads = 3, iterations = 40, guard = "lock" }));

    /// <summary>Makes both and opens the comparison.</summary>
    /// <param name="server">Where they run.</param>
    /// <param name="page">Where they are compared.</param>
    /// <param name="query">What the address says besides: <c>?v=1&amp;from=…</c>.</param>
    public static async Task<ComparedRuns> OpenAsync(PlaygroundApplication server, PlaygroundPage page, string query = "")
    {
        var runs = await MakeAsync(server);
        await page.OpenAsync(runs.Address + query);
        await page.Compare.ExpectWholeAsync();
        return runs;
    }
}
