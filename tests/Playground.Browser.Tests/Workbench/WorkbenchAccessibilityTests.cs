using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Workbench;

public sealed class WorkbenchAccessibilityTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_editor_has_no_barrier() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("# A comment\nimport threading\n\n\ndef count(times):\n    return \"text\", 12, times\n");
        await Barriers.ExpectNoneAsync(page.Browser, "with a program");

        await page.Workbench.WriteAsync("import os\n");
        await Assertions.Expect(page.Workbench.Problems).ToHaveCountAsync(1);
        await Barriers.ExpectNoneAsync(page.Browser, "with a problem");

        await page.ButtonAsync("Examples");
        await Assertions.Expect(page.Workbench.Examples).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page.Browser, "with the examples");

        await page.Browser.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Barriers.ExpectNoneAsync(page.Browser, "in forced colours");
    }, new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });

    [Fact]
    public Task On_a_phone_nothing_is_cut_off() => WithPageAsync(server.Application, async page =>
    {
        await page.Workbench.OpenAsync("import os\n");
        await Assertions.Expect(page.Workbench.Problems).ToHaveCountAsync(1);

        Assert.Equal(390, await page.Browser.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Barriers.ExpectNoneAsync(page.Browser, "on a phone");
    }, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
}
