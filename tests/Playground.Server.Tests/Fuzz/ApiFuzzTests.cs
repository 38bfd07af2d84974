using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Playground.Testing;
using Serilog;
using Serilog.Events;

namespace Playground.Server.Tests.Fuzz;

/// <summary>
/// Whatever is asked, the answer is one that the documents promise. The seed is fixed, so a failure can be seen again; the environment
/// variable PLAYGROUND_SEED asks for another, PLAYGROUND_FUZZ_REQUESTS for another number of requests.
/// </summary>
public sealed partial class ApiFuzzTests : IAsyncLifetime
{
    private const string UsualRequests = "300";

    /// <summary>What the server may take for one of the calls, small enough that thousands end soon.</summary>
    private static readonly (string Limit, int Value)[] Small =
    [
        ("RunTimeSeconds", 1), ("WaitSeconds", 1), ("StateSeconds", 1), ("ExplorationSeconds", 1), ("ExplorationStates", 2000), ("ProgramInstructions", 200_000),
        ("EventsPerRun", 2000), ("RunsAtOnce", 2), ("RunsQueued", 20), ("ExplorationsQueued", 20), ("ProcessesAtOnce", 1), ("FileSeconds", 20),
        ("DeadlockPauseMilliseconds", 0), ("ReclaimGraceMilliseconds", 30_000), ("RequestBytes", 20_000), ("StatesQueued", 4),
    ];

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261201", CultureInfo.InvariantCulture);
    private static readonly int Requests = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_FUZZ_REQUESTS") ?? UsualRequests, CultureInfo.InvariantCulture);

    private readonly LogEntries _log = new();
    private readonly PlaygroundApplication _application;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);

    /// <summary>The codes in the documents' table of errors.</summary>
    private readonly HashSet<string> _codes =
    [
        .. from line in File.ReadAllLines(RepositoryFiles.PathOf("docs", "api.md"))
           where ErrorRow().IsMatch(line)
           from code in Code().Matches(line.Split('|')[2])
           select code.Value,
    ];

    public ApiFuzzTests()
    {
        _application = new PlaygroundApplication().Generous()
            .With(services => services.AddSerilog(logger => logger.WriteTo.Sink(_log), preserveStaticLogger: true));
        foreach (var (limit, value) in Small)
            _application.WithLimit(limit, value);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        _client = new HttpClient(handler) { BaseAddress = _application.Listen().ClientOptions.BaseAddress };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_is_asked_is_answered_as_documented_and_never_by_a_failure_of_the_server()
    {
        var document = await ApiDocument.LoadAsync(_client);
        var catalogue = (await _client.GetFromJsonAsync<JsonElement[]>("/api/scenarios", Cancellation))!;
        var runs = new RunClient(_client);
        string[] known = [(await runs.RunAsync(Scenario.Counter, Scenario.Small)).Id, (await runs.StartProgramAsync("print(1)\n")).Id, await ExploreAsync(), .. await StartedAsync(runs)];

        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), atOnce, async (i, cancellation) =>
        {
            var request = new RequestGenerator(document, catalogue, known, unchecked(Seed + i)).Next();
            try
            {
                using var message = request.ToMessage(_client.BaseAddress!);
                using var response = await _client.SendAsync(message, cancellation);
                await CheckAsync(request, response);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Request {i} of seed {Seed} is not answered as it should be:\n{request}", exception);
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _answers.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Value,6} {answer.Key}")));
        _log.ExpectNothing(LogEventLevel.Error);
        Assert.Equal(RunStatus.Completed, (await runs.RunAsync(Scenario.Counter, Scenario.Small)).Status);
    }

    private async Task CheckAsync(FuzzedRequest request, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        Assert.InRange(status, 200, 499);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        if (request.Method == request.Operation.Method)
            Assert.True(request.Operation.Statuses.Contains(status), $"The document does not have {status} for {request.Method} {request.Operation.Path}.");

        if (status >= 400)
        {
            var problem = await Problem.ReadAsync(response);
            Assert.Contains(problem.Code, _codes);
            _answers.AddOrUpdate($"{status} {problem.Code}", 1, (_, count) => count + 1);
            return;
        }

        _answers.AddOrUpdate($"{status}", 1, (_, count) => count + 1);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
            JsonDocument.Parse(text).Dispose();
    }

    private async Task<string> ExploreAsync()
    {
        using var response = await _client.PostAsJsonAsync("/api/explorations", new { program = new { source = "x = 1\n" } }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetString()!;
    }

    private static async Task<IEnumerable<string>> StartedAsync(RunClient runs)
    {
        var deadlock = await runs.StartAsync(Scenario.Deadlock);
        var downloads = await runs.StartAsync(Scenario.Downloads);
        return [deadlock.Id, downloads.Id];
    }

    [GeneratedRegex(@"^\| [45]\d\d \|")]
    private static partial Regex ErrorRow();

    [GeneratedRegex("(?<=`)[a-z-]+(?=`)")]
    private static partial Regex Code();
}
