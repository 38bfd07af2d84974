using Microsoft.Playwright;
using Playground.Testing;

namespace Playground.Browser.Tests.Browser;

/// <summary>What remains of a failed test: a trace for Playwright's viewer, a screenshot and the console, in artifacts/browser.</summary>
internal static class Evidence
{
    public static async Task SaveAsync(IBrowserContext context, IPage page, PageFaults faults)
    {
        var directory = RepositoryFiles.PathOf("artifacts", "browser", DirectoryName());
        Directory.CreateDirectory(directory);
        await File.WriteAllLinesAsync(Path.Combine(directory, "console.log"), [.. faults.Console, "", "Faults:", .. faults.Unexpected]);
        try
        {
            await context.Tracing.StopAsync(new() { Path = Path.Combine(directory, "trace.zip") });
            await page.ScreenshotAsync(new() { Path = Path.Combine(directory, "screenshot.png") });
        }
        catch (PlaywrightException e)
        {
            // A crashed page cannot be photographed; the test's own failure is the one to report.
            await File.WriteAllTextAsync(Path.Combine(directory, "evidence.log"), e.Message);
        }
    }

    private static string DirectoryName()
    {
        var name = TestContext.Current.Test?.TestDisplayName ?? "unknown";
        return string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_')).Replace("Playground.Browser.Tests.", "", StringComparison.Ordinal);
    }
}
