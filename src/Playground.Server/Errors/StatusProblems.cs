using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Playground.Server.Errors;

/// <summary>Problems for answers that are only a status: from routing, or from middleware that writes no body.</summary>
internal static class StatusProblems
{
    /// <summary>The problem that says what a bare status means.</summary>
    public static ApiProblem For(int status, string method) => status switch
    {
        StatusCodes.Status400BadRequest => ApiProblems.MalformedRequest("The request can't be read."),
        StatusCodes.Status403Forbidden => new(status, "forbidden", "Not allowed from here"),
        StatusCodes.Status404NotFound => ApiProblems.NotFound(),
        StatusCodes.Status405MethodNotAllowed => ApiProblems.MethodNotAllowed(method),
        StatusCodes.Status408RequestTimeout => new(status, "request-timeout", "The request came too slowly"),
        StatusCodes.Status413PayloadTooLarge => ApiProblems.RequestTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => ApiProblems.UnsupportedMediaType(),
        StatusCodes.Status429TooManyRequests => ApiProblems.TooManyRequests("requestsPerClient", TimeSpan.FromSeconds(1)),
        StatusCodes.Status500InternalServerError => ApiProblems.InternalError(),
        StatusCodes.Status503ServiceUnavailable => ApiProblems.ShuttingDown(),
        _ => new(status, $"http-{status.ToString(CultureInfo.InvariantCulture)}", ReasonPhrases.GetReasonPhrase(status)),
    };
}
