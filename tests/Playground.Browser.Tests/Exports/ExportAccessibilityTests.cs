using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Exports;

public sealed class ExportAccessibilityTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Fact]
    public Task The_menu_a_run_from_a_file_and_a_spoilt_file_have_no_barrier() => WithPageAsync(
        server.Application,
        async page =>
        {
            await RecordedRun.OpenAsync(server.Application, page);
            var (_, file) = await page.Export.SaveAsync("Saved run");
            await page.Export.Button.ClickAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "with the menu");

            await page.Export.OpenAsync("lesson.playground.json", file);
            await Assertions.Expect(page.Export.FromFile).ToBeVisibleAsync();
            await page.Export.Button.ClickAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "with a run from a file");

            await page.Export.OpenAsync("other.json", "hello"u8.ToArray());
            await Assertions.Expect(page.Export.Problem).ToBeVisibleAsync();
            await Barriers.ExpectNoneAsync(page.Browser, "with a spoilt file");
        },
        new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });
}
