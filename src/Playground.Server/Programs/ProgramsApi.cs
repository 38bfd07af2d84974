using Playground.Server.Access;
using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Programs;

/// <summary>The REST endpoints for students' programs.</summary>
internal static class ProgramsApi
{
    public static IEndpointRouteBuilder MapPrograms(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/api/programs").WithTags("Programs").ProducesProblem(StatusCodes.Status429TooManyRequests);
        programs.MapPost("check", CheckAsync)
            .WithSummary("Looks at a program without running it")
            .WithDescription("Lines and columns count from 1, columns in code points; the end is the first column after the wrong part.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        programs.MapPost("state", GetStateAsync).RequireStateLimit().RequireInstructorKey()
            .WithSummary("Steps through a program")
            .WithDescription(
                "The state that a schedule leads to: what each thread would do next or waits for, variables, output, and the timeline so far, in which a "
                + "step takes 1 ms. Nothing is kept: undo is a shorter schedule. `problem` names the first step that could not be taken; the state is "
                + "the one before it.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return app;
    }

    private static Task<ProgramCheck> CheckAsync(CheckProgramRequest request, HttpContext http, ProgramReader programs, LongRequests requests) =>
        requests.ReadAsync(request.Source, http, () => programs.Check(request.Source));

    private static async Task<ProgramStateView> GetStateAsync(
        ProgramStateRequest request, HttpContext http, ProgramReader programs, ProgramStates states, LongRequests requests)
    {
        var program = await requests.ReadAsync(request.Source, http, () => programs.Read(request.Source));
        if (request.Hash is { } hash && hash != program.Hash)
            throw ApiProblems.ProgramChanged(program.Hash).ToException();
        var schedule = programs.ReadSchedule(request.Schedule ?? "");
        var state = await states.GetAsync(program.Code, schedule, ClientAddress.Of(http), http.RequestAborted);
        return ProgramStateView.Of(state, program.Hash);
    }
}
