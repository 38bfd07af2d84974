using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Lanes;

public sealed class ZoomKeyTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("KeyW", "KeyS")]
    [InlineData("Equal", "Minus")]
    [InlineData("NumpadAdd", "NumpadSubtract")]
    public Task One_key_zooms_in_and_another_out_again(string zoomIn, string zoomOut) => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync(zoomIn);
        var once = (await page.Lanes.SpanAsync(span => span is not null))!;
        await page.Lanes.PressAsync(zoomIn);
        var twice = (await page.Lanes.SpanAsync(span => span is not null && span.Width < once.Width))!;
        Assert.InRange(twice.Width / once.Width, 0.7, 0.8);

        await page.Lanes.PressAsync(zoomOut);
        await page.Lanes.SpanAsync(span => span is not null && span.Width > twice.Width * 1.2);
        await page.Lanes.PressAsync(zoomOut);
        await page.Lanes.PressAsync(zoomOut);
        await page.Lanes.SpanAsync(span => span is null);
    });

    [Fact]
    public Task A_and_D_go_earlier_and_later_and_Shift_goes_further() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("KeyW");
        await page.Lanes.PressAsync("KeyW");
        await page.Lanes.PressAsync("KeyW");
        var start = (await page.Lanes.SpanAsync(span => span is not null))!;
        start = (await page.Lanes.SpanAsync(span => span!.Width <= start.Width))!;

        await page.Lanes.PressAsync("KeyD");
        var later = (await page.Lanes.SpanAsync(span => span!.From > start.From))!;
        await page.Lanes.PressAsync("KeyA");
        var back = (await page.Lanes.SpanAsync(span => span!.From < later.From))!;
        Assert.Equal(start.From, back.From, tolerance: 2);
        Assert.Equal(later.Width, back.Width, tolerance: 2);

        await page.Lanes.PressAsync("Shift+KeyA");
        var far = (await page.Lanes.SpanAsync(span => span!.From < back.From))!;
        Assert.True(back.From - far.From > later.From - back.From, "Shift makes wider steps.");
    });

    [Fact]
    public Task Zero_shows_everything_and_Backspace_goes_back() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Lanes.PressAsync("KeyW");
        var zoomed = await page.Lanes.SpanAsync(span => span is not null);

        await page.Lanes.PressAsync("Digit0");
        await page.Lanes.SpanAsync(span => span is null);
        await page.Lanes.PressAsync("Backspace");
        await page.Lanes.SpanAsync(span => span == zoomed);
    });

    [Fact]
    public Task Keys_belong_to_a_field_while_it_has_the_focus() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Field("Threads").PressAsync("Digit0");
        await page.Field("Remedy").PressAsync("KeyW");

        // A key of the lanes afterwards: had one of those before come through, the span would be narrower than one step.
        await page.Lanes.PressAsync("KeyW");
        var once = (await page.Lanes.SpanAsync(span => span is not null))!;
        await page.Lanes.PressAsync("KeyS");
        await page.Lanes.SpanAsync(span => span is null || span.Width > once.Width * 1.3);
        await page.Lanes.SpanAsync(span => span is null);
    });
}
