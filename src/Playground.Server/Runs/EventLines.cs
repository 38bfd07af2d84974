using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>All of a run's events as NDJSON, one a line, following a live run to its end.</summary>
internal sealed class EventLines(Run run, long from, CancellationToken stopping) : IResult
{
    /// <summary>The media type that asks for this.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-cache";
        // Proxies that buffer would hold back a live run.
        response.Headers["X-Accel-Buffering"] = "no";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await WriteAsync(response.BodyWriter, httpContext.RequestAborted, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client has gone, or the server goes before the run has ended: what it got is a prefix, which it can continue with ?from=.
        }
    }

    private async Task WriteAsync(PipeWriter body, CancellationToken cancellation, CancellationToken noMore)
    {
        await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { SkipValidation = true });
        await body.FlushAsync(cancellation);
        var cursor = run.Log.ReadFrom(from);
        while (await cursor.WaitAsync(noMore))
        {
            while (cursor.TryRead(out var batch))
            {
                foreach (var e in batch.Events())
                {
                    if (e.Sequence < from)
                        continue;
                    EventJson.Write(json, e, run.Log.Names);
                    json.Flush();
                    json.Reset();
                    body.Write("\n"u8);
                }

                await body.FlushAsync(cancellation);
            }
        }
    }
}
