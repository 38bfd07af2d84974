using Microsoft.Playwright;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Browser;

/// <summary>A test that looks at the page with a browser.</summary>
public abstract class BrowserTest(ChromiumFixture chromium)
{
    /// <summary>Opens a browser window for a test. It fails when something went wrong in the page that the test did not ask for.</summary>
    /// <param name="address">The server's address, without a slash at the end.</param>
    /// <param name="test">What to do with the page.</param>
    /// <param name="options">How the window is.</param>
    internal async Task WithPageAsync(string address, Func<PlaygroundPage, Task> test, BrowserNewContextOptions? options = null)
    {
        var own = new Uri(address);
        await using var context = await chromium.Browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        context.SetDefaultTimeout(20_000);
        // Without snapshots of the page after each step: a screenshot shows its end, and snapshots cost much of a slow machine.
        await context.Tracing.StartAsync();
        var faults = new PageFaults();
        var page = await context.NewPageAsync();
        await faults.WatchAsync(page, uri => uri.Authority == own.Authority);
        try
        {
            await test(new PlaygroundPage(page, address, faults));
            Assert.Empty(faults.Unexpected);
        }
        catch
        {
            await Evidence.SaveAsync(context, page, faults);
            throw;
        }

        await context.Tracing.StopAsync();
    }

    /// <inheritdoc cref="WithPageAsync(string, Func{PlaygroundPage, Task}, BrowserNewContextOptions?)"/>
    internal Task WithPageAsync(PlaygroundApplication server, Func<PlaygroundPage, Task> test, BrowserNewContextOptions? options = null) =>
        WithPageAsync(server.Address, test, options);
}
