using System.Net;
using System.Net.Http.Headers;

namespace Playground.Server.Tests.Hosting;

public sealed class CachingTests(PlaygroundApplication application) : IClassFixture<PlaygroundApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/limits", "")]
    [InlineData("/api/limits", "br")]
    [InlineData("/api/limits", "gzip")]
    [InlineData("/api/scenarios", "")]
    [InlineData("/api/scenarios", "br")]
    [InlineData("/api/scenarios/deadlock", "gzip")]
    public async Task What_never_changes_is_made_once_and_comes_as_it_was_asked_for(string path, string encoding)
    {
        using var first = await GetAsync(path, encoding);
        using var second = await GetAsync(path + "?whatever=1", encoding);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal(encoding, string.Concat(second.Content.Headers.ContentEncoding));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancellation), await second.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/api/scenarios/none", HttpStatusCode.NotFound)]
    [InlineData("/api/runs", HttpStatusCode.OK)]
    public async Task What_may_change_is_made_anew(string path, HttpStatusCode status)
    {
        using var first = await GetAsync(path, "");
        using var second = await GetAsync(path, "");

        Assert.Equal(status, second.StatusCode);
        Assert.Null(second.Headers.Age);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var client = application.Client();
        if (encoding.Length > 0)
            client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await client.GetAsync(path, Cancellation);
    }
}
