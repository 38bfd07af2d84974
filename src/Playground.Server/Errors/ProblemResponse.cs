using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Playground.Server.Errors;

/// <summary>
/// Writes problems. The framework's own writer stays silent when a client asks for something else than JSON, for instance for
/// a stream of lines; an error is worth more than the right media type.
/// </summary>
internal static class ProblemResponse
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } retryAfter)
            context.Response.Headers.RetryAfter = WholeSeconds(retryAfter).ToString(CultureInfo.InvariantCulture);

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return context.Response.WriteAsJsonAsync(ToDetails(context, problem), options, ContentType, context.RequestAborted);
    }

    public static long WholeSeconds(TimeSpan time) => Math.Max(1, (long)Math.Ceiling(time.TotalSeconds));

    private static ProblemDetails ToDetails(HttpContext context, ApiProblem problem)
    {
        var details = new ProblemDetails
        {
            Type = "about:blank",
            Title = problem.Title,
            Status = problem.Status,
            Detail = problem.Detail,
        };

        details.Extensions["code"] = problem.Code;
        if (problem.Errors.Count > 0)
            details.Extensions["errors"] = problem.Errors;
        if (problem.Problems.Count > 0)
            details.Extensions["problems"] = problem.Problems;
        if (problem.Limit is not null)
            details.Extensions["limit"] = problem.Limit;
        details.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        return details;
    }
}
