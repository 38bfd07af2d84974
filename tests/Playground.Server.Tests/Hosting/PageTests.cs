using System.Net;
using System.Net.Http.Headers;

namespace Playground.Server.Tests.Hosting;

public sealed class PageTests(PlaygroundApplication application) : IClassFixture<PlaygroundApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/lib/signalr.min.js", "text/javascript")]
    [InlineData("/lib/signalr-protocol-msgpack.min.js", "text/javascript")]
    [InlineData("/lib/fonts/inter-latin-wght-normal.woff2", "font/woff2")]
    [InlineData("/lib/fonts/inter-latin-ext-wght-normal.woff2", "font/woff2")]
    [InlineData("/lib/fonts/jetbrains-mono-latin-wght-normal.woff2", "font/woff2")]
    [InlineData("/lib/fonts/jetbrains-mono-latin-ext-wght-normal.woff2", "font/woff2")]
    public async Task What_the_page_needs_is_served_from_here(string path, string mediaType)
    {
        using var client = application.Client();
        using var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_script_that_has_not_changed_is_not_sent_again()
    {
        using var client = application.Client();
        using var first = await client.GetAsync("/lib/signalr.min.js", Cancellation);
        Assert.True(first.Headers.CacheControl!.NoCache);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/lib/signalr.min.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Text_is_compressed_for_those_who_take_it()
    {
        using var client = application.Client();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await client.GetAsync("/lib/signalr.min.js", Cancellation);
        Assert.Contains("br", response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/lib/signalr.min.js")]
    [InlineData("/api/limits")]
    [InlineData("/nowhere")]
    [InlineData("/swagger/index.html")]
    public async Task Browsers_are_told_to_run_nothing_else(string path)
    {
        using var client = application.Client();
        using var response = await client.GetAsync(path, Cancellation);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal(path.StartsWith("/swagger", StringComparison.Ordinal), policy.Contains("unsafe-inline", StringComparison.Ordinal));
        Assert.Equal(!path.StartsWith("/swagger", StringComparison.Ordinal), policy.Contains("require-trusted-types-for 'script'; trusted-types 'none'", StringComparison.Ordinal));
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
