using Microsoft.Extensions.Primitives;

namespace Playground.Server.Hosting;

/// <summary>Tells browsers to run nothing but the server's own files.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string OwnFiles = "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

    // The page makes no markup from text, and no policy may say that it does.
    private static readonly StringValues PagePolicy = OwnFiles + "; require-trusted-types-for 'script'; trusted-types 'none'";

    // The documentation's own script sets styles and draws its icons from data addresses.
    private static readonly StringValues SwaggerPolicy = OwnFiles + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private static readonly StringValues Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: handling an error clears what was set before.
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? SwaggerPolicy : PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        // Trace viewers that the page opens are handed the trace through their window.
        headers["Cross-Origin-Opener-Policy"] = "same-origin-allow-popups";
        return Task.CompletedTask;
    }
}
