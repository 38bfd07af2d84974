using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The menu of what can be taken away from a run, and the way back in.</summary>
internal sealed class ExportMenu(IPage page)
{
    public ILocator Button => page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true });

    public ILocator Menu => page.GetByTestId("export-menu");

    public ILocator Problem => page.GetByTestId("file-problem");

    /// <summary>What the page says of the file that the run on screen is from.</summary>
    public ILocator FromFile => page.GetByTestId("from-file");

    public ILocator Drop => page.GetByTestId("drop");

    public ILocator Item(string title) => Menu.GetByRole(AriaRole.Menuitem, new() { Name = title });

    /// <summary>Chooses an entry of the menu.</summary>
    public async Task ChooseAsync(string title)
    {
        await Button.ClickAsync();
        await Item(title).ClickAsync();
    }

    /// <summary>Chooses an entry that saves a file.</summary>
    /// <returns>The name under which it would be saved, and what is in it.</returns>
    public async Task<(string Name, byte[] Content)> SaveAsync(string title)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => ChooseAsync(title));
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        return (download.SuggestedFilename, content.ToArray());
    }

    /// <summary>Opens a file, as if it had been chosen in the system's dialog.</summary>
    public Task OpenAsync(string name, byte[] content) =>
        page.GetByTestId("open-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = content });

    /// <summary>Drags a file over the page.</summary>
    /// <param name="kind">The event: <c>dragover</c> or <c>drop</c>.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="content">What is in it.</param>
    public Task DragAsync(string kind, string name, byte[] content) => page.EvaluateAsync(
        """
        ([kind, name, base64]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name));
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
        """,
        new[] { kind, name, Convert.ToBase64String(content) });
}
