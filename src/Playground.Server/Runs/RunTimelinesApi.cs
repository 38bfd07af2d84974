using Playground.Server.Limits;
using Playground.Timelines.Analysis;

namespace Playground.Server.Runs;

/// <summary>The REST endpoints that show a run's timeline: events, analysis, trace.</summary>
internal static class RunTimelinesApi
{
    private const int LargestPage = 10_000;

    public static void MapRunTimelines(this IEndpointRouteBuilder runs)
    {
        runs.MapGet("{id}/events", GetEventsAsync)
            .WithSummary("Events of a run")
            .WithDescription("A page as JSON; with `Accept: application/x-ndjson` all of them, one a line, following a live run to its end.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: EventLines.MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("{id}/analysis", GetAnalysisAsync)
            .WithSummary("Time by state, contention and losses")
            .Produces<TimelineAnalysis>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("{id}/trace", GetTraceAsync)
            .WithSummary("The timeline as Chrome Trace Event JSON")
            .WithDescription("Opens in Perfetto and speedscope.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetEventsAsync(
        string id, HttpContext http, RunLookup lookup, IHostApplicationLifetime lifetime, string? from = null, string? limit = null)
    {
        var query = new QueryReader();
        var first = query.Number("from", from, 0, 0, QueryReader.LargestNumber);
        var most = (int)query.Number("limit", limit, 1000, 1, LargestPage);
        query.ThrowIfInvalid();
        var run = await lookup.GetAsync(id, http.RequestAborted);
        return WantsLines(http.Request) ? new EventLines(run, first, lifetime.ApplicationStopping) : new EventPage(run, first, most);
    }

    private static async Task<TimelineAnalysis> GetAnalysisAsync(string id, HttpContext http, RunLookup lookup, LongRequests requests)
    {
        var run = await lookup.GetAsync(id, http.RequestAborted);
        return await requests.AnswerAsync(
            run.Log.EventCount > LongRequests.FewEvents, http, () => TimelineAnalysis.Of(run.Log, run.Snapshot.EndNs));
    }

    private static async Task<IResult> GetTraceAsync(string id, HttpContext http, RunLookup lookup)
    {
        var run = await lookup.GetAsync(id, http.RequestAborted);
        return new TraceDownload(run);
    }

    private static bool WantsLines(HttpRequest request) =>
        request.GetTypedHeaders().Accept is { } accepted
        && accepted.Any(type => type.MediaType.Equals(EventLines.MediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);
}
