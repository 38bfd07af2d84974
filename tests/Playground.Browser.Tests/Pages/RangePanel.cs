using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>What the selected range comes to, and the marks.</summary>
internal sealed class RangePanel(IPage page)
{
    public ILocator Panel => page.GetByTestId("range");

    public ILocator Length => page.GetByTestId("range-length");

    public ILocator LongestWait => page.GetByTestId("range-longest-wait");

    public ILocator Locks => page.GetByTestId("range-locks").Locator("tbody tr");

    public ILocator Marks => page.GetByTestId("marks").GetByRole(AriaRole.Button);

    /// <summary>The times of all threads, by state, in ns; a state in which nobody was is missing.</summary>
    public async Task<IReadOnlyDictionary<string, double>> TotalsAsync()
    {
        var table = page.GetByTestId("range-threads");
        var states = await table.Locator("thead th").AllTextContentsAsync();
        var figures = await table.Locator("tbody tr:last-child td").AllTextContentsAsync();
        return states.Skip(1).Zip(figures).ToDictionary(pair => pair.First, pair => Durations.Parse(pair.Second));
    }
}
