using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

/// <summary>
/// A small run that has ended: three threads that take two locks each, one after the other. It takes so long that they wait for each
/// other, and that little of it is their start, however busy the machine is.
/// </summary>
internal static class RecordedRun
{
    /// <summary>Makes one and opens it.</summary>
    public static async Task<RunAnswer> OpenAsync(PlaygroundApplication server, PlaygroundPage page, string query = "")
    {
        var run = await server.Rest.RunAsync("deadlock", new { remedy = "ordered", threads = 3, workMs = 100 });
        await page.OpenAsync($"#/runs/{run.Id}{query}");
        await page.ExpectEventsAsync(run.EventCount);
        await page.ExpectStatusAsync("completed");
        return run;
    }
}
