using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Files;

namespace Playground.Server.Tests.Files;

public sealed class FilesApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a", 0)]
    [InlineData("report.pdf", 1)]
    [InlineData("film-1.mp4", 1_000_003)]
    public async Task A_file_has_the_size_that_was_asked_for_and_always_the_same_bytes(string name, int size)
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        using var first = await client.GetAsync($"/files/{name}?size={size}", Cancellation);
        Assert.Equal(size, first.Content.Headers.ContentLength);
        var bytes = await first.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(size, bytes.Length);
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(await client.GetByteArrayAsync($"/files/{name}?size={size}", Cancellation)));
    }

    [Fact]
    public async Task Different_files_have_different_bytes()
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        Assert.NotEqual(await client.GetByteArrayAsync("/files/a?size=100", Cancellation), await client.GetByteArrayAsync("/files/b?size=100", Cancellation));
    }

    [Theory]
    [InlineData("/files/A.txt", "file-not-found")]
    [InlineData("/files/a_b", "file-not-found")]
    [InlineData("/files/.a", "file-not-found")]
    [InlineData("/files/a%2Fb", "file-not-found")]
    [InlineData("/files/%C3%A4", "file-not-found")]
    [InlineData("/files/a%0A", "file-not-found")]
    [InlineData("/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "file-not-found")]
    [InlineData("/files/a?size=67108865", "invalid-query")]
    [InlineData("/files/a?latencyMs=10001", "invalid-query")]
    [InlineData("/files/a?bytesPerSecond=0", "invalid-query")]
    [InlineData("/files/a?size=1000000&bytesPerSecond=10", "invalid-query")]
    [InlineData("/files/a?bytesPerSecond=fast", "invalid-query")]
    public async Task What_is_out_of_range_is_refused(string path, string code)
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        using var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(code, (await Problem.ReadAsync(response)).Code);
    }

    [Fact]
    public async Task Bytes_come_no_faster_than_asked_and_the_first_not_before_the_latency()
    {
        var time = new FakeTimeProvider();
        await using var application = new PlaygroundApplication().With(services => services.AddSingleton<TimeProvider>(time));
        using var client = application.Client();
        var answer = client.GetAsync("/files/a?size=2000&latencyMs=500&bytesPerSecond=1000", HttpCompletionOption.ResponseHeadersRead, Cancellation);

        // The fake clock only moves here, so what the file waits for is what it gets; each step is far shorter than the whole.
        var began = time.GetUtcNow();
        using var response = await answer.WaitAndAdvance(time);
        Assert.InRange((time.GetUtcNow() - began).TotalMilliseconds, 500, double.MaxValue);

        var content = await response.Content.ReadAsByteArrayAsync(Cancellation).WaitAndAdvance(time);
        Assert.Equal(2000, content.Length);
        Assert.InRange((time.GetUtcNow() - began).TotalMilliseconds, 2500, double.MaxValue);
    }

    [Fact]
    public async Task Too_many_downloads_of_a_client_are_refused_but_not_those_of_runs()
    {
        await using var application = new PlaygroundApplication().With("Playground:Limits:FilesPerClient", 1)
            .With(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider())).Listen();
        using var client = application.Client();
        // Its bytes never come: the fake clock stands still.
        using var slow = await client.GetAsync("/files/a?size=100&bytesPerSecond=100", HttpCompletionOption.ResponseHeadersRead, Cancellation);

        using var refused = await client.GetAsync("/files/b", Cancellation);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((429, "filesPerClient"), (problem.Status, problem.Limit));

        using var own = new HttpRequestMessage(HttpMethod.Get, "/files/b");
        own.Headers.Add(FilesAccess.Header, application.Services.GetRequiredService<FilesAccess>().Token);
        using var allowed = await client.SendAsync(own, Cancellation);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }
}
