using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The table that says what the lanes draw.</summary>
internal sealed class TwinTable(IPage page)
{
    public ILocator Rows => page.GetByTestId("lanes-table").Locator("tbody tr");

    public ILocator Caption => page.GetByTestId("lanes-table").Locator("caption");

    /// <summary>Brings the table to the front.</summary>
    public Task OpenAsync() => page.GetByRole(AriaRole.Tab, new() { Name = "Table" }).ClickAsync();

    /// <summary>All rows, read at one moment: a live table changes under the reader's eyes.</summary>
    public async Task<IReadOnlyList<TableRow>> ReadAsync() => await Rows.EvaluateAllAsync<TableRow[]>(
        """
        rows => rows.map(row => {
          const [lane, state, subject, by, from, length] = [...row.children].map(cell => cell.textContent);
          return { lane, state, subject, by, from, length, sequence: Number(row.querySelector("button").dataset.sequence) };
        })
        """);
}
