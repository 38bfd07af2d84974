using Microsoft.Extensions.Options;

namespace Playground.Server.Hosting;

/// <summary>
/// Refuses connections that pages of other sites open in a visitor's browser: CORS does not cover WebSockets. Clients that are
/// not browsers send no Origin and are let through. Only the host is compared, not the scheme, because a proxy may end TLS.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, IOptions<NetworkOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.Origin is [{ Length: > 0 } origin] && !IsAllowed(origin, context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private bool IsAllowed(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (string.Equals(uri.Authority, host.Value, StringComparison.OrdinalIgnoreCase)
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase));
}
