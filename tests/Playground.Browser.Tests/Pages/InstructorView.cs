using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The page as it is shown to a room.</summary>
internal sealed class InstructorView(IPage page)
{
    public ILocator Button => page.GetByRole(AriaRole.Button, new() { Name = "Instructor view" });

    public Task ExpectOnAsync() => ExpectAsync("true");

    public Task ExpectOffAsync() => ExpectAsync("false");

    private Task ExpectAsync(string pressed) => Assertions.Expect(Button).ToHaveAttributeAsync("aria-pressed", pressed);
}
