using Playground.Server.Operations;

namespace Playground.Server.Hosting;

/// <summary>The whole application: tests and the command line start the same.</summary>
public static class PlaygroundServer
{
    /// <summary>Runs the server until it is told to stop, or probes a running one with <c>--health</c>.</summary>
    /// <returns>The exit code: 0, or 1 when it could not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Contains("--health"))
            return await HealthProbe.RunAsync();

        try
        {
            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (StartupErrors.Explain(exception) is { Count: > 0 } reasons)
        {
            // What an operator can put right is said in sentences; a stack trace would hide them.
            await Console.Error.WriteLineAsync("Playground can't start:");
            foreach (var reason in reasons)
                await Console.Error.WriteLineAsync($"  {reason}");
            return 1;
        }
    }

    /// <summary>Builds the application, ready to run.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Settings and the page lie beside the program, whatever the working directory is. With "/" as content root the
            // watchers of settings files would walk the whole disk.
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Page.FindRoot(),
        });

        KnownSections.Check(builder.Configuration);
        builder.UseDefaultAddress();
        builder.AddLogging();
        builder.Services.AddPlayground();

        var app = builder.Build();
        app.UsePlayground();
        return app;
    }
}
