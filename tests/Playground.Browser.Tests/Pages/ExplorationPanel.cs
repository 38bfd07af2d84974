using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>What a search of all orders has found.</summary>
internal sealed class ExplorationPanel(IPage page)
{
    /// <summary>The button that starts it, of the zone in front.</summary>
    public ILocator Explore => page.GetByRole(AriaRole.Button, new() { Name = "Explore", Exact = true });

    public ILocator Zone => page.GetByTestId("exploration");

    public ILocator Status => page.GetByTestId("exploration-status");

    public ILocator Verdict => page.GetByTestId("exploration-verdict");

    public ILocator Outcomes => page.GetByTestId("outcomes").GetByRole(AriaRole.Button);

    public ILocator Failures => page.GetByTestId("failures").GetByRole(AriaRole.Button);

    public ILocator Races => page.GetByTestId("races").GetByRole(AriaRole.Button);

    /// <summary>What an edit has changed.</summary>
    public ILocator Changes => page.GetByTestId("changes");

    /// <summary>Which of the outcomes runs have met.</summary>
    public ILocator RunsMet => page.GetByTestId("runs-met");

    /// <summary>Says that what was found is of another text.</summary>
    public ILocator Stale => page.GetByTestId("exploration-stale");

    /// <summary>The turns of the schedule that is followed in the stepper.</summary>
    public ILocator Plan => page.GetByTestId("step-plan").GetByRole(AriaRole.Button);

    /// <summary>Explores the program and waits until that has ended.</summary>
    public async Task ExploreAsync()
    {
        await Explore.ClickAsync();
        await Assertions.Expect(Status).ToHaveTextAsync("complete");
    }
}
