using Microsoft.Extensions.Options;
using Playground.Server.Access;
using Playground.Server.Errors;
using Playground.Server.Explorations;
using Playground.Server.Files;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Server.Programs;
using Playground.Server.Runs;
using Playground.Server.Scenarios;
using Playground.Server.Streaming;
using Serilog;

namespace Playground.Server.Hosting;

/// <summary>The way of a request through the application.</summary>
internal static class PlaygroundPipeline
{
    public static void UsePlayground(this WebApplication app)
    {
        // Whoever looks at an address or a scheme must see the client's, not the proxy's.
        if (app.Services.GetRequiredService<IOptions<NetworkOptions>>().Value.KnownProxies.Count > 0)
            app.UseForwardedHeaders();

        // Outside of error handling, which clears headers and makes the status that is to be logged.
        app.UseMiddleware<SecurityHeaders>();
        app.UseSerilogRequestLogging(options => RequestLogging.Configure(options, app.Services.GetRequiredService<Serilog.ILogger>()));
        app.UseProblems();
        app.UseWhen(IsText, branch => branch.UseResponseCompression());

        // The page is not rate limited: it must load for a whole class at the same time.
        app.UseSwaggerPages();
        app.UsePage();

        app.UseRouting();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/hubs"), branch => branch.UseMiddleware<SameOrigin>());
        app.UseRateLimiter();
        app.UseMiddleware<RequestPace>();
        // Behind the limits: whoever guesses keys is slowed down by them.
        app.UseMiddleware<InstructorKeyCheck>();
        app.UseMiddleware<BodyLimit>();
        app.UseOutputCache();
        // What is kept is kept compressed; what is compressed here is not again on the way out.
        app.UseWhen(IsText, branch => branch.UseResponseCompression());

        app.MapOperations();
        app.MapLimits();
        app.MapFiles();
        app.MapScenarios();
        app.MapPrograms();
        app.MapRuns();
        app.MapExplorations();
        app.MapTimelineHub();
    }

    /// <summary>Streams of the hub and files that come slowly must leave the server byte by byte.</summary>
    private static bool IsText(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/hubs") && !context.Request.Path.StartsWithSegments("/files");
}
