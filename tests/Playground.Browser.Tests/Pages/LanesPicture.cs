using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The swimlanes: a canvas, so what can be known of it are its pixels, and the visible span that the address names.</summary>
internal sealed partial class LanesPicture(IPage page)
{
    public ILocator Canvas => page.GetByTestId("lanes");

    /// <summary>The picture as it is now.</summary>
    public Task<string> PixelsAsync() => Canvas.EvaluateAsync<string>("canvas => canvas.toDataURL()");

    /// <summary>Waits until the picture differs.</summary>
    public Task ExpectChangeAsync(string before) =>
        page.WaitForFunctionAsync("before => document.querySelector('[data-testid=lanes]').toDataURL() !== before", before);

    /// <summary>Presses a key while the lanes have the focus.</summary>
    public Task PressAsync(string key) => Canvas.PressAsync(key);

    /// <summary>The visible span of an ended run, once the address fits a condition; null for the whole run.</summary>
    public async Task<Span?> SpanAsync(Func<Span?, bool> fits)
    {
        await page.WaitForURLAsync(url => fits(Parse(url)));
        return Parse(page.Url);
    }

    /// <summary>The selected event, once there is one that fits.</summary>
    public async Task<long?> SelectedAsync(Func<long?, bool> fits)
    {
        await page.WaitForURLAsync(url => fits(ParseSelected(url)));
        return ParseSelected(page.Url);
    }

    private static Span? Parse(string url) =>
        Visible().Match(url) is { Success: true } match
            ? new Span(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : null;

    private static long? ParseSelected(string url) =>
        At().Match(url) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"[?&]from=(-?\d+)&to=(-?\d+)")]
    private static partial Regex Visible();

    [GeneratedRegex(@"[?&]at=(\d+)")]
    private static partial Regex At();
}
