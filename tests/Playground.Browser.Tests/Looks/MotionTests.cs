using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Lanes;

namespace Playground.Browser.Tests.Looks;

public sealed class MotionTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    /// <summary>Zooms, lets two frames be drawn, and takes the picture.</summary>
    private const string PictureAfterTwoFrames =
        """
        async (canvas) => {
          canvas.focus();
          canvas.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyW", key: "w", bubbles: true }));
          for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
          return canvas.toDataURL();
        }
        """;

    [Fact]
    public Task Who_asked_for_less_motion_gets_the_new_view_at_once() => WithPageAsync(
        server.Application,
        async page =>
        {
            await RecordedRun.OpenAsync(server.Application, page);
            var soon = await page.Lanes.Canvas.EvaluateAsync<string>(PictureAfterTwoFrames);

            await page.Lanes.SpanAsync(span => span is not null);
            Assert.True(soon == await page.Lanes.PixelsAsync(), "The picture went on moving.");
        },
        new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });
}
