using Microsoft.Extensions.Options;
using Playground.Scenarios;
using Playground.Server.Access;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>The REST endpoints that start, show, stop and forget runs.</summary>
internal static class RunsApi
{
    private const string StoppedByRequest = "Somebody stopped it.";
    private const int LargestPage = 100;

    public static IEndpointRouteBuilder MapRuns(this IEndpointRouteBuilder app)
    {
        var runs = app.MapGroup("/api/runs").WithTags("Runs").ProducesProblem(StatusCodes.Status429TooManyRequests);
        runs.MapPost("", StartAsync).RequireRunStartLimit().RequireInstructorKey()
            .WithSummary("Starts a run")
            .WithDescription(
                "Of a scenario with parameters, or of a program. With `Prefer: wait=SECONDS` it answers when the run has ended or the time is up.")
            .Accepts<StartRunRequest>("application/json")
            .Produces<RunSnapshot>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        runs.MapGet("", ListAsync)
            .WithSummary("Runs, newest first")
            .WithDescription("Of a program without its `source`; `GET /api/runs/{id}` has that.")
            .Produces<RunList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        runs.MapGet("{id}", GetAsync)
            .WithSummary("A run")
            .WithDescription("With `Prefer: wait=SECONDS` it answers when the run has ended or the time is up.")
            .Produces<RunSnapshot>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("{id}/stop", StopAsync).RequireInstructorKey()
            .WithSummary("Stops a live run")
            .Produces<RunSnapshot>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapDelete("{id}", DeleteAsync).RequireInstructorKey()
            .WithSummary("Forgets an ended run")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapRunTimelines();
        return app;
    }

    private static async Task<IResult> StartAsync(
        StartRunRequest request,
        HttpContext http,
        RunPlanner planner,
        RunScheduler scheduler,
        LongRequests requests,
        IOptions<PlaygroundLimits> limits,
        TimeProvider time)
    {
        var wait = WaitPreference.Apply(http, limits.Value.Wait);
        var work = await requests.ReadAsync(request.Program?.Source, http, () => planner.Plan(request));
        var run = await scheduler.SubmitAsync(new RunPlan(work, ClientAddress.Of(http)));
        if (wait is { } atMost)
            await run.WaitForEndAsync(atMost, time, http.RequestAborted);
        return TypedResults.Created($"/api/runs/{run.Id}", run.Current);
    }

    private static async Task<RunSnapshot> GetAsync(
        string id, HttpContext http, RunLookup lookup, IOptions<PlaygroundLimits> limits, TimeProvider time)
    {
        var wait = WaitPreference.Apply(http, limits.Value.Wait);
        var run = await lookup.GetAsync(id, http.RequestAborted);
        if (wait is { } atMost)
            await run.WaitForEndAsync(atMost, time, http.RequestAborted);
        return run.Current;
    }

    private static async Task<RunList> ListAsync(
        RunListing listing, ScenarioCatalogue catalogue, CancellationToken cancellation,
        string? scenario = null, string? status = null, string? limit = null, string? cursor = null)
    {
        var query = new QueryReader();
        var wanted = new RunQuery(
            query.OneOf("scenario", scenario, [.. catalogue.All.Select(s => s.Id)]),
            query.OneOf("status", status, RunStatuses.Names),
            (int)query.Number("limit", limit, 20, 1, LargestPage),
            query.Cursor("cursor", cursor));
        query.ThrowIfInvalid();
        return await listing.PageAsync(wanted, cancellation);
    }

    private static async Task<IResult> StopAsync(string id, RunLookup lookup, RunScheduler scheduler, CancellationToken cancellation)
    {
        var run = await lookup.GetAsync(id, cancellation);
        if (run.Snapshot.HasEnded || scheduler.Find(id) is not { } live)
            throw ApiProblems.RunEnded(id).ToException();
        scheduler.Stop(live, StoppedByRequest);
        return TypedResults.Accepted($"/api/runs/{id}", run.Current);
    }

    private static async Task<IResult> DeleteAsync(string id, RunLookup lookup, RunDirectory directory, CancellationToken cancellation)
    {
        var run = await lookup.GetAsync(id, cancellation);
        if (!run.Snapshot.HasEnded)
            throw ApiProblems.RunNotEnded(id).ToException();
        await directory.DeleteAsync(id, cancellation);
        return TypedResults.NoContent();
    }
}
