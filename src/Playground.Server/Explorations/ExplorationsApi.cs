using Microsoft.Extensions.Options;
using Playground.Server.Access;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Runs;

namespace Playground.Server.Explorations;

/// <summary>The REST endpoints that explore programs.</summary>
internal static class ExplorationsApi
{
    private const string StoppedByRequest = "Somebody stopped it.";
    private const int LargestPage = 100;

    public static IEndpointRouteBuilder MapExplorations(this IEndpointRouteBuilder app)
    {
        var explorations = app.MapGroup("/api/explorations").WithTags("Explorations").ProducesProblem(StatusCodes.Status429TooManyRequests);
        explorations.MapPost("", StartAsync).RequireExplorationStartLimit().RequireInstructorKey()
            .WithSummary("Explores a program")
            .WithDescription(
                "Searches every interleaving of a program, as far as `states` and `seconds` let it; without them as far as the server allows. What has "
                + "been searched before is answered at once. With `Prefer: wait=SECONDS` it answers when the search has ended or the time is up.")
            .Accepts<StartExplorationRequest>("application/json")
            .Produces<ExplorationSnapshot>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        explorations.MapGet("", List)
            .WithSummary("Explorations, newest first")
            .WithDescription("Of their results only the figures: the lists are empty.")
            .Produces<ExplorationList>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        explorations.MapGet("{id}", GetAsync)
            .WithSummary("An exploration")
            .WithDescription("With the program's text. With `Prefer: wait=SECONDS` it answers when the search has ended or the time is up.")
            .Produces<ExplorationSnapshot>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        explorations.MapPost("{id}/stop", Stop).RequireInstructorKey()
            .WithSummary("Stops a live exploration")
            .WithDescription("What was found until then is its result, unless others wait for the same search: that goes on for them.")
            .Produces<ExplorationSnapshot>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        explorations.MapDelete("{id}", Delete).RequireInstructorKey()
            .WithSummary("Forgets an ended exploration")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return app;
    }

    private static async Task<IResult> StartAsync(
        StartExplorationRequest request,
        HttpContext http,
        ExplorationPlanner planner,
        ExplorationScheduler scheduler,
        LongRequests requests,
        IOptions<PlaygroundLimits> limits,
        TimeProvider time)
    {
        var wait = WaitPreference.Apply(http, limits.Value.Wait);
        var plan = await requests.ReadAsync(request.Program?.Source, http, () => planner.Plan(request, ClientAddress.Of(http)));
        var exploration = scheduler.Submit(plan);
        if (wait is { } atMost)
            await exploration.WaitForEndAsync(atMost, time, http.RequestAborted);
        return TypedResults.Created($"/api/explorations/{exploration.Id}", exploration.Current);
    }

    private static async Task<ExplorationSnapshot> GetAsync(
        string id, HttpContext http, ExplorationDirectory directory, IOptions<PlaygroundLimits> limits, TimeProvider time)
    {
        var wait = WaitPreference.Apply(http, limits.Value.Wait);
        var exploration = directory.Get(id);
        if (wait is { } atMost)
            await exploration.WaitForEndAsync(atMost, time, http.RequestAborted);
        var current = exploration.Current;
        return current with { Program = current.Program with { Source = exploration.Source } };
    }

    private static ExplorationList List(ExplorationDirectory directory, string? limit = null, string? cursor = null)
    {
        var query = new QueryReader();
        var most = (int)query.Number("limit", limit, 20, 1, LargestPage);
        var after = query.Cursor("cursor", cursor);
        query.ThrowIfInvalid();
        return ExplorationList.Page(directory.All, most, after);
    }

    private static IResult Stop(string id, ExplorationDirectory directory, ExplorationScheduler scheduler)
    {
        var exploration = directory.Get(id);
        return scheduler.Stop(exploration, StoppedByRequest)
            ? TypedResults.Accepted($"/api/explorations/{id}", exploration.Current)
            : ApiProblems.ExplorationEnded(id);
    }

    private static IResult Delete(string id, ExplorationDirectory directory)
    {
        var exploration = directory.Get(id);
        if (!exploration.Current.HasEnded)
            return ApiProblems.ExplorationNotEnded(id);
        directory.Delete(exploration);
        return TypedResults.NoContent();
    }
}
