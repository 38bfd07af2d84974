using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Playground.Server.Limits;
using Playground.Server.Storage;

namespace Playground.Server.Errors;

/// <summary>Turns every exception of a request into a problem, the same in every environment.</summary>
internal sealed partial class ProblemExceptionHandler(IOptions<PlaygroundLimits> limits, ILogger<ProblemExceptionHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ToProblem(exception, httpContext.Request);
        if (problem.Status >= StatusCodes.Status500InternalServerError && exception is not ApiProblemException)
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        await ProblemResponse.WriteAsync(httpContext, problem);
        return true;
    }

    private ApiProblem ToProblem(Exception exception, HttpRequest request) => exception switch
    {
        ApiProblemException known => known.Problem,
        StorageException => ApiProblems.StorageUnavailable(),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiProblems.RequestTooLarge(limits.Value.RequestBytes),
        BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest } other => StatusProblems.For(other.StatusCode, request.Method),
        BadHttpRequestException bad => BadRequests.Describe(bad),
        // The framework takes a body in an encoding that it doesn't know for a mistake of ours.
        InvalidOperationException when HasUnknownCharset(request) => ApiProblems.UnsupportedMediaType(),
        _ => ApiProblems.InternalError(),
    };

    private static bool HasUnknownCharset(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type is { Charset.Length: > 0, Encoding: null };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
