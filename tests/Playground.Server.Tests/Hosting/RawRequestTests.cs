using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Hosting;

/// <summary>
/// What is not HTTP, or means different things to different readers, is refused by the web server itself: with a bare status, and by hanging up,
/// so that nothing behind it is taken for another request.
/// </summary>
public sealed class RawRequestTests(SharedApplication application)
{
    private const string Body = """{"source":"pass"}""";

    public static TheoryData<string> NotHttp =>
    [
        "nonsense\r\n\r\n",
        "\u0016\u0003\u0001\u0002",
        "GET /api/limits\r\n\r\n",
        "GET  /api/limits HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET api/limits HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/limits%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/\0limits HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x/../y\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n",
        "GET /api/limits HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n",
        $"GET /{new string('a', 20_000)} HTTP/1.1\r\nHost: x\r\n\r\n",
        $"GET /api/limits HTTP/1.1\r\nHost: x\r\nA: {new string('a', 70_000)}\r\n\r\n",
        $"GET /api/limits HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Repeat("A: b\r\n", 200))}\r\n",
        Post("Content-Length: -1"),
        Post("Content-Length: 0x11"),
        Post("Content-Length: 99999999999999999999999"),
        Post("Content-Length: 17\r\nContent-Length: 18"),
        Post("Content-Length: 17, 17"),
        Post("Transfer-Encoding: nonsense"),
        Post("Transfer-Encoding: chunked, nonsense"),
        Chunked("FFFFFFFFFFFFFFFFF"),
        Chunked("-1"),
        Chunked("0x11"),
        Chunked(" 11"),
    ];

    [Theory]
    [MemberData(nameof(NotHttp))]
    public async Task What_is_not_HTTP_is_refused_and_what_follows_is_not_read(string request)
    {
        using var connection = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await connection.SendAsync(request + "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var answer = await connection.ReadToEndAsync();
        Assert.Matches(@"^(HTTP/1\.1 4\d\d |$)", answer);
        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);

        using var client = application.Client();
        Assert.Contains("healthy", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc/passwd")]
    [InlineData("/..%5c..%5cplayground.db")]
    [InlineData("/lib/..%2f..%2fappsettings.json")]
    [InlineData("/./appsettings.json")]
    [InlineData("//etc/passwd")]
    [InlineData("/examples/%c0%ae%c0%ae/%c0%ae%c0%ae/appsettings.json")]
    [InlineData("http://elsewhere.example/appsettings.json")]
    public async Task No_path_leads_out_of_the_page(string path)
    {
        using var connection = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        var answer = await connection.ReadToEndAsync();
        Assert.Matches(@"^HTTP/1\.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    /// <summary>A length and chunks at once: the chunks count, and the connection is not used again.</summary>
    [Fact]
    public async Task A_request_with_two_lengths_is_one_request()
    {
        using var connection = await RawConnection.OpenAsync(application.ClientOptions.BaseAddress);
        await connection.SendAsync(Post("Connection: close\r\nContent-Length: 200\r\nTransfer-Encoding: chunked", $"11\r\n{Body}\r\n0\r\n\r\n"));
        var answer = await connection.ReadToEndAsync();
        Assert.Single(answer.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotMatch("^HTTP/1\\.1 5", answer);
    }

    private static string Post(string header, string body = Body) =>
        $"POST /api/programs/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{header}\r\n\r\n{body}";

    private static string Chunked(string size) => Post("Transfer-Encoding: chunked", $"{size}\r\n{Body}\r\n0\r\n\r\n");
}
