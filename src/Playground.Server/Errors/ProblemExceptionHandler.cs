using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Playground.Server.Limits;
using Playground.Server.Storage;

namespace Playground.Server.Errors;

/// <summary>Turns every exception of a request into a problem, the same in every environment.</summary>
internal sealed partial class ProblemExceptionHandler(IOptions<PlaygroundLimits> limits, ILogger<ProblemExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ToProblem(exception, httpContext.Request.Method);
        if (problem.Status >= StatusCodes.Status500InternalServerError && exception is not ApiProblemException)
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        await ProblemResponse.WriteAsync(httpContext, problem);
        return true;
    }

    private ApiProblem ToProblem(Exception exception, string method) => exception switch
    {
        ApiProblemException known => known.Problem,
        StorageException => ApiProblems.StorageUnavailable(),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblems.RequestTooLarge(limits.Value.RequestBytes),
        BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest } other => StatusProblems.For(other.StatusCode, method),
        BadHttpRequestException bad => BadRequests.Describe(bad),
        _ => ApiProblems.InternalError(),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
