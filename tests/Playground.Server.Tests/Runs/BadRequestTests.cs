using Playground.Server.Runs;

namespace Playground.Server.Tests.Runs;

/// <summary>Nothing that a client sends is more than a problem with a code, and the next good request is served.</summary>
public sealed class BadRequestTests(ApplicationsByEnvironment applications) : IClassFixture<ApplicationsByEnvironment>
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> RequestsByEnvironment =>
        from environment in new[] { "Development", "Production" }
        from r in BadRequestList.All
        select new TheoryDataRow<string, string, string, string>(environment, r.Request, r.Body, r.Code);

    [Theory]
    [MemberData(nameof(RequestsByEnvironment))]
    public async Task A_bad_request_gets_a_problem_with_its_code(string environment, string request, string body, string code)
    {
        var client = applications.In(environment);
        using var response = await client.Http.SendAsync(BadRequestList.Message(request, body), TestContext.Current.CancellationToken);
        var problem = await Problem.ReadAsync(response);
        Assert.Equal(code, $"{problem.Status} {problem.Code}");
        if (code.EndsWith("parameters", StringComparison.Ordinal) || code.EndsWith("query", StringComparison.Ordinal))
            Assert.All(problem.Errors!.Value.EnumerateArray(), error => Assert.NotEqual("", error.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task After_all_of_them_at_once_a_good_run_completes_and_no_bad_one_was_started(string environment)
    {
        var client = applications.In(environment);
        await Parallel.ForEachAsync(BadRequestList.All, TestContext.Current.CancellationToken, async (bad, cancellation) =>
        {
            using var response = await client.Http.SendAsync(BadRequestList.Message(bad.Request, bad.Body), cancellation);
            Assert.InRange((int)response.StatusCode, 400, 499);
        });

        Assert.Equal(RunStatus.Completed, (await client.RunAsync(Scenario.Counter, Scenario.Small)).Status);
        var runs = await client.JsonAsync("/api/runs?limit=100");
        Assert.All(runs.GetProperty("runs").EnumerateArray(), run => Assert.Equal(Scenario.Counter, run.GetProperty("scenario").GetString()));
    }
}
