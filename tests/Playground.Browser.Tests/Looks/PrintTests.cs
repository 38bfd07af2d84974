using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Looks;

public sealed class PrintTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    /// <summary>The shares of the picture's pixels that are white, and that have the light colour of sleeping: each thread of the run sleeps.</summary>
    private const string Paper =
        """
        canvas => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const count = (of) => { let n = 0; for (let i = 0; i < data.length; i += 4) if (of(data[i], data[i + 1], data[i + 2])) n++; return n / (data.length / 4); };
          return [count((r, g, b) => r + g + b > 720), count((r, g, b) => r === 0xd5 && g === 0xd9 && b === 0xdf)];
        }
        """;

    [Fact]
    public Task On_paper_are_the_verdict_the_lanes_and_the_table_in_light_colours_and_nothing_to_press() => WithPageAsync(
        server.Application,
        async page =>
        {
            await RecordedRun.OpenAsync(server.Application, page);
            await Assertions.Expect(page.Table.Rows).Not.ToHaveCountAsync(0);
            var paper = page.Browser.GetByTestId("paper");

            await page.Browser.EmulateMediaAsync(new() { Media = Media.Print });

            await Assertions.Expect(paper).ToBeVisibleAsync();
            await Assertions.Expect(page.Verdict).ToBeVisibleAsync();
            await Assertions.Expect(page.Table.Rows.First).ToBeVisibleAsync();
            await Assertions.Expect(page.Run).ToBeHiddenAsync();
            await Assertions.Expect(page.Finder.Field).ToBeHiddenAsync();
            var shares = await paper.EvaluateAsync<double[]>(Paper);
            Assert.True(shares[0] > 0.5, "The paper is not white.");
            Assert.True(shares[1] > 0.001, "Nobody sleeps on paper.");

            await page.Browser.EmulateMediaAsync(new() { Media = Media.Screen });
            await Assertions.Expect(page.Run).ToBeVisibleAsync();
            await Assertions.Expect(paper).ToBeHiddenAsync();
        },
        new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1400, Height = 900 } });
}
