using Serilog.AspNetCore;
using Serilog.Events;

namespace Playground.Server.Hosting;

/// <summary>One line for each request, without its query string.</summary>
internal static class RequestLogging
{
    public static void Configure(RequestLoggingOptions options, Serilog.ILogger logger)
    {
        // Else it would be the static one, which is not set.
        options.Logger = logger;
        options.IncludeQueryInRequestPath = false;
        options.GetLevel = Level;
    }

    private static LogEventLevel Level(HttpContext context, double elapsedMilliseconds, Exception? exception)
    {
        if (exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            return LogEventLevel.Error;

        // Probes and scrapes come every few seconds; the line of a WebSocket comes at its end and measures how long somebody
        // looked; files of the page are many and dull. What was refused is counted: a flood of it must not become one of lines.
        return context.Response.StatusCode == StatusCodes.Status429TooManyRequests
            || context.WebSockets.IsWebSocketRequest
            || context.Request.Path.StartsWithSegments("/health")
            || context.Request.Path.StartsWithSegments("/metrics")
            || context.Request.Path.StartsWithSegments("/files")
            || !context.Request.Path.StartsWithSegments("/api")
            ? LogEventLevel.Debug
            : LogEventLevel.Information;
    }
}
