using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>What pins, hides and moves lanes: the menu beside a name, the dialog with all of them, the chip that brings hidden ones back.</summary>
internal sealed class LaneArrangement(IPage page)
{
    public ILocator MenuButton => page.GetByTestId("lane-menu-button");

    public ILocator Menu => page.GetByTestId("lane-menu");

    public ILocator Hidden => page.GetByTestId("hidden-lanes");

    public ILocator Dialog => page.GetByTestId("lanes-dialog");

    /// <summary>The lanes of the dialog from the top down, the pinned ones first.</summary>
    public ILocator Names => Dialog.Locator("th[scope=row]");

    public ILocator DialogButton => page.GetByRole(AriaRole.Button, new() { Name = "Lanes", Exact = true });

    public ILocator Item(string name) => Menu.GetByRole(AriaRole.Menuitem, new() { NameRegex = new Regex($"^{Regex.Escape(name)}") });

    public ILocator Box(string name) => Dialog.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Moves the pointer down the names until it is on that of a lane.</summary>
    public async Task<(float X, float Y)> PointAtAsync(string lane)
    {
        const int Step = 10;
        var box = (await page.GetByTestId("lanes").BoundingBoxAsync())!;
        for (var y = box.Y + 28; y < box.Y + box.Height; y += Step)
        {
            await page.Mouse.MoveAsync(box.X + 60, y);
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            if (await MenuButton.IsVisibleAsync() && await MenuButton.GetAttributeAsync("aria-label") == $"Arrange {lane}")
                return (box.X + 60, y);
        }

        throw new InvalidOperationException($"No lane in view is called {lane}.");
    }

    /// <summary>Opens the menu of a lane with the mouse.</summary>
    public async Task OpenMenuAsync(string lane)
    {
        await PointAtAsync(lane);
        await MenuButton.ClickAsync();
        await Assertions.Expect(Menu).ToBeVisibleAsync();
    }

    /// <summary>Opens the dialog.</summary>
    public async Task OpenDialogAsync()
    {
        await DialogButton.ClickAsync();
        await Assertions.Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Opens the dialog to see which lanes are in it from the top down, and closes it again.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        await OpenDialogAsync();
        var names = await Names.AllTextContentsAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
        return names;
    }
}
