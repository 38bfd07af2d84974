using System.Globalization;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>Two runs above each other on one time axis, and the ways to get there.</summary>
internal sealed class ComparePage(IPage page)
{
    /// <summary>The height of the time axis, in px.</summary>
    private const int RulerHeight = 28;

    public ILocator View => page.GetByTestId("compare");

    public ILocator Sentence => page.GetByTestId("compare-sentence");

    public ILocator Close => page.GetByRole(AriaRole.Button, new() { Name = "Close comparison" });

    public ILocator Upper => page.GetByTestId("compare-lanes-first");

    public ILocator Lower => page.GetByTestId("compare-lanes-second");

    public ILocator Caption => page.GetByTestId("compare-table").Locator("caption");

    public ILocator TableHeadings => page.GetByTestId("compare-table").GetByRole(AriaRole.Rowheader);

    /// <summary>The button beside the verdict that starts the same with another choice.</summary>
    public ILocator SameWith => page.GetByTestId("same-with");

    /// <summary>What asks for the second run, once the first is picked.</summary>
    public ILocator Picking => page.GetByTestId("picking");

    /// <summary>The buttons of the history that pick a run, the newest first.</summary>
    public ILocator Picks => page.GetByTestId("history").GetByRole(AriaRole.Button, new() { Name = "Compare" });

    /// <summary>One of the two runs with its heading: 0 for the upper.</summary>
    public ILocator Run(int index) => View.Locator("section").Nth(index);

    public ILocator Status(int index) => Run(index).Locator("[data-part=status]");

    /// <summary>The parameters of a run that the other has otherwise.</summary>
    public ILocator Differing(int index) => Run(index).Locator("em");

    public ILocator OpenRun(int index) => Run(index).GetByRole(AriaRole.Link, new() { Name = "Open this run" });

    /// <summary>Waits until both runs are there from beginning to end.</summary>
    public async Task ExpectWholeAsync()
    {
        foreach (var index in (int[])[0, 1])
            await Assertions.Expect(Status(index)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(completed|deadlocked)$"));
        await ExpectSettledAsync();
        await ExpectOneAxisAsync();
    }

    /// <summary>Waits until the figures are those of everything that there is.</summary>
    public Task ExpectSettledAsync() => Assertions.Expect(page.GetByTestId("compare-figures")).ToHaveAttributeAsync("aria-busy", "false");

    /// <summary>The picture of the upper run's time axis.</summary>
    public Task<string> AxisAsync() => page.EvaluateAsync<string>($"() => {{ {AxisScript} return axis('first'); }}");

    /// <summary>Waits until both runs have the same time axis, and it is another than before.</summary>
    public Task ExpectOneAxisAsync(string before = "") =>
        page.WaitForFunctionAsync($"before => {{ {AxisScript} const first = axis('first'); return first !== before && first === axis('second'); }}", before);

    /// <summary>Waits until the same moment is marked above the lanes of both runs.</summary>
    public Task ExpectCursorAsync() =>
        page.WaitForFunctionAsync($"() => {{ {CursorScript} const first = cursor('first'); return first !== '' && first === cursor('second'); }}");

    /// <summary>The figures of the table's rows by their column: the first run, the second, the difference.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> FiguresAsync()
    {
        var rows = await page.GetByTestId("compare-table").EvaluateAsync<string[][]>(
            "table => [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.replaceAll('\\u00a0', ' ')))");
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Reads a count as the page writes it: "1 038", "−5".</summary>
    public static long Count(string text) =>
        long.Parse(string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string AxisScript =>
        $$"""
        const axis = (which) => {
          const canvas = document.querySelector(`[data-testid=compare-lanes-${which}]`);
          const scale = canvas.height / canvas.clientHeight;
          return canvas.width === 0 ? '' : canvas.getContext('2d').getImageData(0, 0, canvas.width, Math.round({{RulerHeight}} * scale) - 2).data.join();
        };
        """;

    private static string CursorScript =>
        $$"""
        const cursor = (which) => {
          const canvas = document.querySelector(`[data-testid=compare-lanes-${which}] + canvas`);
          const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, {{RulerHeight}}).data;
          return pixels.some((part) => part !== 0) ? pixels.join() : '';
        };
        """;
}
