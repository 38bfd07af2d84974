using System.Text;

namespace Playground.Server.Tests.Errors;

public sealed class ProblemTests(ProbedApplications applications) : IClassFixture<ProbedApplications>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly (string Request, string Body, int Status, string Code)[] Requests =
    [
        ("GET /nowhere", "", 404, "not-found"),
        ("GET /api/nowhere", "", 404, "not-found"),
        ("POST /api/limits", "{}", 405, "method-not-allowed"),
        ("DELETE /api/limits", "", 405, "method-not-allowed"),
        ("POST /probe", "", 400, "malformed-request"),
        ("POST /probe", "{", 400, "malformed-request"),
        ("POST /probe", "[]", 400, "malformed-request"),
        ("POST /probe", "null", 400, "malformed-request"),
        ("POST /probe", """{ "number": "x" }""", 400, "malformed-request"),
        ("POST /probe", "{}", 400, "malformed-request"),
        ("POST /probe", "text:number=1", 415, "unsupported-media-type"),
        ("GET /probe?number=abc", "", 400, "invalid-query"),
        ("GET /probe?number=99999999999", "", 400, "invalid-query"),
        ("GET /probe", "", 400, "invalid-query"),
        ("GET /failing", "", 500, "internal-error"),
        ("GET /stored", "", 503, "storage-unavailable"),
        ("GET /thrown", "", 409, "run-ended"),
        ("GET /returned", "", 429, "queue-full"),
        ("GET /files/UPPER", "", 404, "file-not-found"),
        ("GET /files/a.txt?size=-1", "", 400, "invalid-query"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string, int, string>> RequestsByEnvironment =>
        from environment in new[] { "Development", "Production" }
        from r in Requests
        select new TheoryDataRow<string, string, string, int, string>(environment, r.Request, r.Body, r.Status, r.Code);

    [Theory]
    [MemberData(nameof(RequestsByEnvironment))]
    public async Task Every_error_is_a_problem_with_a_code(string environment, string request, string body, int status, string code)
    {
        using var client = applications[environment].Client();
        using var response = await client.SendAsync(Message(request, body), Cancellation);

        var problem = await Problem.ReadAsync(response);
        Assert.Equal((status, code), (problem.Status, problem.Code));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_body_that_is_too_large_is_refused(string environment)
    {
        await using var application = await ProbedApplication.StartAsync(environment, "--Playground:Limits:RequestBytes=2048");
        using var client = application.Client();
        using var response = await client.SendAsync(Message("POST /probe", $$"""{ "number": 1, "text": "{{new string('x', 5000)}}" }"""), Cancellation);

        var problem = await Problem.ReadAsync(response);
        Assert.Equal((413, "request-too-large", "requestBytes"), (problem.Status, problem.Code, problem.Limit));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/x-ndjson")]
    public async Task A_client_that_wants_no_json_still_learns_what_was_wrong(string accept)
    {
        using var client = applications["Production"].Client();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var response = await client.GetAsync("/failing", Cancellation);
        Assert.Equal("internal-error", (await Problem.ReadAsync(response)).Code);
    }

    [Fact]
    public async Task A_wrong_query_parameter_is_named_with_its_value_and_what_is_allowed()
    {
        await using var application = new PlaygroundApplication();
        using var client = application.Client();
        using var response = await client.GetAsync("/files/a?latencyMs=99999999", Cancellation);
        var problem = await Problem.ReadAsync(response);

        var error = problem.Errors!.Value[0];
        Assert.Equal("latencyMs", error.GetProperty("parameter").GetString());
        Assert.Equal(99999999, error.GetProperty("value").GetInt64());
        Assert.Equal(10_000, error.GetProperty("allowed").GetProperty("maximum").GetInt64());
        Assert.Equal("latencyMs must be between 0 and 10000, but is 99999999.", problem.Detail);
    }

    private static HttpRequestMessage Message(string request, string body)
    {
        var (method, path) = request.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException(request);
        var message = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            message.Content = new StringContent(body, Encoding.UTF8, body.StartsWith("text:", StringComparison.Ordinal) ? "text/plain" : "application/json");
        return message;
    }
}
