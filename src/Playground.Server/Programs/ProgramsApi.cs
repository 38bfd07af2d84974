using Playground.Server.Errors;

namespace Playground.Server.Programs;

/// <summary>The REST endpoints for students' programs.</summary>
internal static class ProgramsApi
{
    public static IEndpointRouteBuilder MapPrograms(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/api/programs").WithTags("Programs").ProducesProblem(StatusCodes.Status429TooManyRequests);
        programs.MapPost("check", Check)
            .WithSummary("Looks at a program without running it")
            .WithDescription("Lines and columns count from 1, columns in code points; the end is the first column after the wrong part.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        return app;
    }

    private static ProgramCheck Check(CheckProgramRequest request) =>
        ProgramCheck.Of(request.Source ?? throw ApiProblems.MalformedRequest("A program has a source.").ToException());
}
