using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>Somebody who has no pointer: goes from control to control, and sees where the focus is.</summary>
internal sealed class KeyboardOnly(IPage page)
{
    /// <summary>More controls than that lie between no two.</summary>
    private const int MostSteps = 150;

    /// <summary>What is drawn around the element that has the focus, or what else tells it from the others.</summary>
    private const string ShowsFocus =
        """
        () => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return true;
          const visible = (element) => { const style = getComputedStyle(element); return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none"; };
          // A radio button of the catalogue is drawn by the row around it.
          return visible(focused) || (focused.closest("label") !== null && visible(focused.closest("label")));
        }
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Goes to a control as people do, with Tab, and fails where the way there hides the focus.</summary>
    /// <param name="control">Where to.</param>
    /// <param name="key">Tab, or Shift+Tab for the way back.</param>
    public async Task GoToAsync(ILocator control, string key = "Tab")
    {
        for (var i = 0; i < MostSteps; i++)
        {
            if (await control.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync(key);
            Assert.True(await page.EvaluateAsync<bool>(ShowsFocus), $"Nobody sees that the focus is on {await FocusedAsync()}.");
        }

        Assert.Fail($"Tab doesn't lead to {control}.");
    }

    /// <summary>Goes to a control and presses it.</summary>
    public async Task PressOnAsync(ILocator control, string key = "Enter")
    {
        await GoToAsync(control);
        await page.Keyboard.PressAsync(key);
    }

    private Task<string> FocusedAsync() => page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
}
