using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;

namespace Playground.Browser.Tests.Pages;

/// <summary>The page as people see it: by role, label and what is written.</summary>
internal sealed partial class PlaygroundPage(IPage page, string address, PageFaults faults)
{
    private const string StatusId = "run-status";

    public IPage Browser => page;

    /// <summary>The server's, without a slash at the end.</summary>
    public string Address => address;

    public PageFaults Faults => faults;

    public LanesPicture Lanes => new(page);

    public TwinTable Table => new(page);

    public RangePanel Range => new(page);

    public LaneArrangement Arrangement => new(page);

    public InstructorView InstructorView => new(page);

    public ExportMenu Export => new(page);

    public EventFinder Finder => new(page);

    public ComparePage Compare => new(page);

    public WorkbenchPage Workbench => new(this);

    public ILocator Run => page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true });

    public ILocator Stop => page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true });

    public ILocator Status => page.GetByTestId(StatusId);

    public ILocator Verdict => page.GetByTestId("verdict");

    public ILocator EventCount => page.GetByTestId("event-count");

    public ILocator Connection => page.GetByTestId("connection");

    public ILocator NextStep => page.GetByTestId("next-step");

    public ILocator NextLesson => page.GetByTestId("next-lesson");

    public ILocator PreviousLesson => page.GetByTestId("previous-lesson");

    public ILocator LessonFacts => page.GetByTestId("lesson-facts");

    public ILocator Search => page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a scenario" });

    public ILocator Found => page.GetByTestId("catalogue-found");

    public ILocator Listing => page.GetByTestId("listing");

    public ILocator Figures => page.GetByTestId("figures");

    public ILocator NoLanes => page.GetByTestId("lanes-empty");

    public ILocator Legend => page.GetByTestId("legend");

    public ILocator Findings => page.GetByTestId("findings").GetByRole(AriaRole.Button);

    public ILocator Details => page.GetByTestId("details");

    public ILocator Tooltip => page.Locator("#tooltip");

    public ILocator Minimap => page.Locator("#minimap");

    public ILocator Spoken => page.GetByTestId("spoken");

    public ILocator History => page.GetByTestId("history").GetByRole(AriaRole.Link);

    public ILocator FormProblem => page.GetByTestId("form-problem");

    public ILocator ThemeSwitch => page.GetByRole(AriaRole.Button, new() { NameRegex = Colours() });

    public ILocator Scenario(string title) => page.GetByRole(AriaRole.Radio, new() { Name = title, Exact = true });

    public ILocator Field(string title) => page.GetByRole(AriaRole.Form, new() { Name = "Parameters" }).GetByLabel(title, new() { Exact = true });

    /// <summary>What is wrong with a parameter, shown beside its field.</summary>
    public ILocator FieldError(string parameter) => page.GetByTestId($"error-{parameter}");

    /// <summary>Opens a place of the page, as from a link: <c>#/runs/…</c>.</summary>
    public async Task OpenAsync(string place = "")
    {
        await page.GotoAsync($"{address}/{place}");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
    }

    public async Task ChooseAsync(string title)
    {
        await Scenario(title).CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 2, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Brings a tab to the front.</summary>
    public Task TabAsync(string name) => page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    public Task ButtonAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Presses Run and waits for the run's own address.</summary>
    /// <returns>The run's id.</returns>
    public async Task<string> StartAsync()
    {
        var before = IdInAddress();
        await Run.ClickAsync();
        await page.WaitForFunctionAsync(
            "before => { const id = /#\\/runs\\/([0-9a-f]{32})/.exec(location.hash); return id !== null && id[1] !== before; }", before);
        return IdInAddress();
    }

    public Task ExpectStatusAsync(string word) => Assertions.Expect(Status).ToHaveTextAsync(word);

    /// <summary>Waits until all events of an ended run have arrived, however the page groups the digits.</summary>
    public Task ExpectEventsAsync(long count) =>
        Assertions.Expect(EventCount).ToHaveTextAsync(new Regex($@"^{string.Join(@"\s?", count.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray())}\s+events?$"));

    private string IdInAddress() => RunId().Match(page.Url).Groups[1].Value;

    [GeneratedRegex("#/runs/([0-9a-f]{32})")]
    private static partial Regex RunId();

    [GeneratedRegex("^Colours")]
    private static partial Regex Colours();
}
