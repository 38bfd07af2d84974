using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The search of lanes and events.</summary>
internal sealed class EventFinder(IPage page)
{
    public ILocator Field => page.GetByRole(AriaRole.Searchbox, new() { Name = "Find lanes and events" });

    public ILocator Count => page.GetByTestId("finder-count");

    /// <summary>Searches from the lanes, with the key for it.</summary>
    public async Task FindAsync(string text)
    {
        await page.GetByTestId("lanes").PressAsync("/");
        await Assertions.Expect(Field).ToBeFocusedAsync();
        await Field.FillAsync(text);
    }

    /// <summary>Types and presses Enter faster than any frame is drawn.</summary>
    public Task TypeAndStepAtOnceAsync(string text) => Field.EvaluateAsync(
        """
        (field, text) => {
          field.value = text;
          field.dispatchEvent(new Event("input"));
          field.dispatchEvent(new KeyboardEvent("keydown", { code: "Enter" }));
        }
        """,
        text);

    public Task StepAsync(string key) => Field.PressAsync(key);
}
