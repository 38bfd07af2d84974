using Microsoft.Playwright;
using Playground.Browser.Tests.Processes;

namespace Playground.Browser.Tests.Chromium;

/// <summary>The one that Playwright's installer brings. A machine without a way to it loses some time, not the day.</summary>
internal sealed class PlaywrightChromium(Func<string, Task<bool>> starts) : IChromiumSource
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public bool Installs => true;

    public async Task<ChromiumAnswer> FindAsync(CancellationToken cancellation)
    {
        var path = await ExecutableAsync();
        if (File.Exists(path) && await starts(path))
            return ChromiumAnswer.Found(path);
        if (FindDriver() is not var (node, script))
            return ChromiumAnswer.None("Playwright's driver is not beside the tests");

        // The driver is started here, not through Playwright's own entry point, because that one cannot be stopped.
        var install = await BoundedProcess.RunAsync(node, [script, "install", "chromium"], Limit, cancellation: cancellation);
        if (!install.Succeeded)
            return ChromiumAnswer.None($"Playwright's installer failed ({install.Gist})");
        return File.Exists(path) && await starts(path)
            ? ChromiumAnswer.Found(path)
            : ChromiumAnswer.None("the one that Playwright installed does not start, which happens where its system libraries are missing");
    }

    private static async Task<string> ExecutableAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        return playwright.Chromium.ExecutablePath;
    }

    /// <summary>The build copies one node: the one for this machine.</summary>
    private static (string Node, string Script)? FindDriver()
    {
        var driver = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, ".playwright"));
        var script = Path.Combine(driver.FullName, "package", "cli.js");
        var node = driver.Exists
            ? driver.EnumerateFiles(OperatingSystem.IsWindows() ? "node.exe" : "node", SearchOption.AllDirectories).FirstOrDefault()
            : null;
        return node is null || !File.Exists(script) ? null : (node.FullName, script);
    }
}
