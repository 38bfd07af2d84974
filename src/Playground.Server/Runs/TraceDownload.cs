using System.Reflection;
using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Timelines.Export;

namespace Playground.Server.Runs;

/// <summary>A run's timeline as a Chrome trace, written as it is made.</summary>
internal sealed class TraceDownload(Run run) : IResult
{
    private static readonly string Version =
        typeof(TraceDownload).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var snapshot = run.Current;
        var request = httpContext.Request;
        var metadata = new TraceMetadata(
            snapshot.Label, Settings(snapshot), Version, $"{request.Scheme}://{request.Host}{request.PathBase}/#/runs/{run.Id}");
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{snapshot.Label}-{run.Id[..8]}.trace.json\"";
        return ChromeTrace.WriteAsync(run.Log, metadata, response.Body, snapshot.EndNs, httpContext.RequestAborted);
    }

    /// <summary>What was run, so that whoever has the file can run it again.</summary>
    private static JsonElement Settings(RunSnapshot run) =>
        run.Program is null ? run.Parameters : JsonSerializer.SerializeToElement(run.Program, PlaygroundJson.Options);
}
