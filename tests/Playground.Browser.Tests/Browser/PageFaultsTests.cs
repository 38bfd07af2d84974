using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Browser;

/// <summary>The other tests rely on faults being noticed; here they are provoked.</summary>
public sealed class PageFaultsTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("console.error('oh')", "console error: oh")]
    [InlineData("setTimeout(() => { throw new Error('oh'); })", "script error: Error: oh")]
    [InlineData("fetch('/nowhere')", "status of 404")]
    [InlineData("fetch('https://elsewhere.example/').catch(() => {})", "policy violation: connect-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/' }))", "policy violation: img-src")]
    [InlineData("document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: 'https://elsewhere.example/x.js' }))", "policy violation: script-src")]
    [InlineData("try { document.createElement('script').text = '1'; } catch { }", "policy violation: require-trusted-types-for")]
    [InlineData("try { document.body.innerHTML = '<b>bold</b>'; } catch { }", "policy violation: require-trusted-types-for")]
    public Task A_fault_is_noticed(string script, string fault) => WithPageAsync(server.Application, async page =>
    {
        await page.OpenAsync();
        Assert.Empty(page.Faults.Unexpected);

        var noticed = page.Faults.NextAsync(fault);
        await page.Browser.EvaluateAsync($"() => {{ {script}; }}");
        await noticed;

        page.Faults.Tolerate("");
    });

    [Fact]
    public Task A_request_to_another_server_is_noticed() => WithPageAsync(server.Application, async page =>
    {
        await page.Browser.RouteAsync("https://elsewhere.example/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html>" }));
        var noticed = page.Faults.NextAsync("left the server: https://elsewhere.example/");

        await page.Browser.GotoAsync("https://elsewhere.example/");
        await noticed;

        page.Faults.Tolerate("");
    });
}
