using System.Net;
using System.Net.Http.Json;
using System.Text;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Limits;

public sealed class BodyLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_may_send_so_many_bytes_in_a_minute()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("BytesPerClient", 64 * 1024);
        using var http = application.Client();
        var program = new { source = "# " + new string('x', 40_000) + "\n" };
        using (var allowed = await http.PostAsJsonAsync("/api/programs/check", program, Cancellation))
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);

        using var refused = await http.PostAsJsonAsync("/api/programs/check", program, Cancellation);
        var problem = await Problem.ReadAsync(refused);
        Assert.Equal((429, "too-many-requests", "bytesPerClient"), (problem.Status, problem.Code, problem.Limit));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 90);

        // What sends nothing, or little, goes on.
        using var get = await http.GetAsync("/api/limits", Cancellation);
        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        using var small = await http.PostAsJsonAsync("/api/programs/check", new { source = "x = 1\n" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
    }

    [Fact]
    public async Task A_body_that_says_how_long_it_is_is_counted_before_it_is_read()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("BytesPerClient", 1024).Listen();
        using var http = application.Client();
        using (var first = await http.PostAsync("/api/programs/check", Text(1000), Cancellation))
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var refused = await http.PostAsync("/api/programs/check", Text(1000), Cancellation);
        Assert.Equal("bytesPerClient", (await Problem.ReadAsync(refused)).Limit);
    }

    [Fact]
    public async Task A_request_may_be_larger_than_what_a_client_may_send_in_a_minute()
    {
        await using var application = new PlaygroundApplication().Generous().WithLimit("BytesPerClient", 1024);
        using var http = application.Client();
        using var allowed = await http.PostAsync("/api/programs/check", Text(5000), Cancellation);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    private static StringContent Text(int bytes)
    {
        const string Begin = "{ \"source\": \"# ", End = "\" }";
        return new StringContent(Begin + new string('x', bytes - Begin.Length - End.Length) + End, Encoding.UTF8, "application/json");
    }
}
