using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class MinimapTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    /// <summary>Whether the band is drawn at a place in the middle of the run, and near its end.</summary>
    private const string BandIsWhole =
        """
        () => {
          const canvas = document.getElementById("minimap");
          const context = canvas.getContext("2d");
          return [0.5, 0.9].every((share) => context.getImageData(Math.round(canvas.width * share), canvas.height - 6, 1, 1).data[3] > 0);
        }
        """;

    [Fact]
    public Task The_whole_of_a_stored_run_is_on_the_map() => WithPageAsync(server.Application, async page =>
    {
        var run = await server.Application.Rest.RunAsync("deadlock", new { });
        await page.OpenAsync($"#/runs/{run.Id}");

        await page.ExpectEventsAsync(run.EventCount);
        await page.Browser.WaitForFunctionAsync(BandIsWhole);
    });
}
