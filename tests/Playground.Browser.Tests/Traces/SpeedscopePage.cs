using System.Globalization;
using Microsoft.Playwright;
using Playground.Testing;

namespace Playground.Browser.Tests.Traces;

/// <summary>speedscope as it comes from npm, served to the browser from an address that exists nowhere else.</summary>
internal sealed class SpeedscopePage(IPage page)
{
    public const string Address = "https://speedscope.test";

    private static readonly string Files = RepositoryFiles.PathOf("node_modules", "speedscope", "dist", "release");

    private ILocator ThreadRows => page.Locator("table", new() { Has = page.GetByText("Total Weight") }).Locator("tbody tr");

    private ILocator SliceNames => page.Locator("table:not(:has(thead)) td:last-child");

    /// <summary>Opens a trace, in the view that lists every slice by name.</summary>
    public async Task OpenAsync(byte[] trace)
    {
        Assert.True(Directory.Exists(Files), "speedscope is missing: run npm ci.");
        await page.RouteAsync($"{Address}/**", ServeAsync);
        await page.RouteAsync($"{Address}/run.trace.json", route => route.FulfillAsync(new() { BodyBytes = trace, ContentType = "application/json" }));
        await page.GotoAsync($"{Address}/index.html#profileURL={Address}/run.trace.json&view=sandwich");
        await Assertions.Expect(page.GetByText("Symbol Name")).ToBeVisibleAsync();
    }

    /// <summary>The names in the list of threads, which the title at the top opens.</summary>
    public async Task<IReadOnlyList<string>> ThreadsAsync()
    {
        await Position(1).ClickAsync();
        await Assertions.Expect(ThreadRows.First).ToBeVisibleAsync();
        return await ThreadRows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.title)");
    }

    /// <summary>The names of the slices of the thread on screen.</summary>
    public async Task<IReadOnlyList<string>> SlicesAsync()
    {
        await Assertions.Expect(SliceNames.First).ToBeVisibleAsync();
        return await SliceNames.AllInnerTextsAsync();
    }

    /// <summary>Goes to the next thread.</summary>
    /// <param name="number">Which it will be, counted from 1.</param>
    public async Task NextThreadAsync(int number)
    {
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(Position(number)).ToBeVisibleAsync();
    }

    /// <summary>"(2/4)" beside the thread's name at the top.</summary>
    private ILocator Position(int number) => page.GetByText(string.Create(CultureInfo.InvariantCulture, $"({number}/"));

    private static Task ServeAsync(IRoute route)
    {
        var file = Path.Combine(Files, Path.GetFileName(new Uri(route.Request.Url).AbsolutePath));
        return File.Exists(file) ? route.FulfillAsync(new() { Path = file }) : route.FulfillAsync(new() { Status = 404 });
    }
}
