using Microsoft.Playwright;
using Playground.Browser.Tests.Chromium;

namespace Playground.Browser.Tests.Browser;

/// <summary>The browser that all tests share.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ChromiumMissingException? _missing;

    /// <summary>The running browser; without one, each test that needs it fails with the sentence that says why.</summary>
    public IBrowser Browser => _browser ?? throw _missing!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            var path = await ChromiumFinder.ForThisMachine().FindAsync(CancellationToken.None);
            _playwright = await Playwright.CreateAsync();
            // Two cores draw the page, run the server and the tests: what is quick elsewhere may take its time.
            Assertions.SetDefaultExpectTimeout(15_000);
            _browser = await LaunchAsync(_playwright, path);
        }
        catch (ChromiumMissingException e)
        {
            // Tests that need no browser still run.
            _missing = e;
        }
    }

    private static async Task<IBrowser> LaunchAsync(IPlaywright playwright, string path)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path });
        }
        catch (PlaywrightException e)
        {
            throw new ChromiumMissingException($"{path} does not start as Chromium: set {ConfiguredChromium.Variable} to another ({e.Message}).");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
