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

    /// <summary>Does something that moves the view of an ended run.</summary>
    /// <returns>The visible span after it; null for the whole run.</returns>
    public async Task<Span?> MoveAsync(Func<Task> act)
    {
        var before = Parse(page.Url);
        await act();
        return await SpanAsync(span => span != before);
    }

    /// <inheritdoc cref="MoveAsync(Func{Task})"/>
    public Task<Span?> MoveAsync(string key) => MoveAsync(() => PressAsync(key));

    /// <summary>The visible span of an ended run, once it fits; null for the whole run.</summary>
    public async Task<Span?> SpanAsync(Func<Span?, bool> fits) => Parse(await AddressAsync(url => fits(Parse(url))));

    /// <summary>The selected event, once it fits.</summary>
    public async Task<long?> SelectedAsync(Func<long?, bool> fits) => ParseSelected(await AddressAsync(url => fits(ParseSelected(url))));

    /// <summary>The selected range, once it fits; null for none.</summary>
    public async Task<Span?> RangeAsync(Func<Span?, bool> fits) => Parse(SelectedRange(), await AddressAsync(url => fits(Parse(SelectedRange(), url))));

    /// <summary>The marks as the address names them, once they fit: <c>1-20000_2-35000</c>.</summary>
    public async Task<string> MarksAsync(Func<string, bool> fits) => ParseMarks(await AddressAsync(url => fits(ParseMarks(url))));

    /// <summary>The pinned, hidden or moved lanes as the address names them, once they fit: <c>7_3</c>.</summary>
    /// <param name="which"><c>pin</c>, <c>hide</c> or <c>order</c>.</param>
    /// <param name="fits">Whether it is what is waited for.</param>
    public async Task<string> ArrangedAsync(string which, Func<string, bool> fits) => ParseArranged(which, await AddressAsync(url => fits(ParseArranged(which, url))));

    /// <summary>Drags across the lanes, between two places given as shares of the time that is visible.</summary>
    /// <param name="from">Where it begins: 0 left, 1 right.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="fromTop">How far below the top of the lanes, in px: the ruler is within the first 28.</param>
    public async Task DragAsync(double from, double to, float fromTop)
    {
        const float Gutter = 168;
        var box = (await Canvas.BoundingBoxAsync())!;
        float Across(double share) => (float)(box.X + Gutter + (share * (box.Width - Gutter)));
        await page.Mouse.MoveAsync(Across(from), box.Y + fromTop);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(Across(to), box.Y + fromTop, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    /// <summary>Playwright's own wait looks first and listens afterwards, so that it can miss a change in between.</summary>
    private async Task<string> AddressAsync(Func<string, bool> fits)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FrameNavigated += Look;
        try
        {
            Look(null, page.MainFrame);
            return await found.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The address did not become what was expected: {page.Url}");
        }
        finally
        {
            page.FrameNavigated -= Look;
        }

        void Look(object? sender, IFrame frame)
        {
            if (fits(frame.Url))
                found.TrySetResult(frame.Url);
        }
    }

    private static Span? Parse(string url) => Parse(Visible(), url);

    private static Span? Parse(Regex pattern, string url) =>
        pattern.Match(url) is { Success: true } match
            ? new Span(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : null;

    private static long? ParseSelected(string url) =>
        At().Match(url) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string ParseArranged(string which, string url) =>
        Arranged().Matches(url).FirstOrDefault(match => match.Groups[1].Value == which)?.Groups[2].Value ?? "";

    private static string ParseMarks(string url) => Marks().Match(url).Groups[1].Value;

    [GeneratedRegex(@"[?&]from=(-?\d+)&to=(-?\d+)")]
    private static partial Regex Visible();

    [GeneratedRegex(@"[?&]range=(\d+)-(\d+)")]
    private static partial Regex SelectedRange();

    [GeneratedRegex(@"[?&]marks=([\d_-]+)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[?&](pin|hide|order)=([\d_]+)")]
    private static partial Regex Arranged();

    [GeneratedRegex(@"[?&]at=(\d+)")]
    private static partial Regex At();
}
