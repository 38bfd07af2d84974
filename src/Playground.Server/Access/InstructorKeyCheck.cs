using System.Net.Http.Headers;
using Playground.Server.Errors;

namespace Playground.Server.Access;

/// <summary>Refuses requests that need the instructor's key and don't have it, before their body is read.</summary>
internal sealed class InstructorKeyCheck(RequestDelegate next, InstructorKey key)
{
    private const string Scheme = "Bearer";

    public Task InvokeAsync(HttpContext context)
    {
        if (!key.IsRequired || context.GetEndpoint()?.Metadata.GetMetadata<InstructorKeyRequirement>() is null)
            return next(context);
        var given = GivenKey(context.Request);
        if (given is not null && key.Opens(given))
            return next(context);
        context.Response.Headers.WWWAuthenticate = Scheme;
        return ProblemResponse.WriteAsync(context, ApiProblems.InstructorKeyRequired(given is not null));
    }

    private static string? GivenKey(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;
}
