using System.Text.Json;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>A page of a run's events as JSON, and where the next one begins.</summary>
internal sealed class EventPage(Run run, long from, int limit) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Looked at before the events: what ends in between is told by the next page.
        var isComplete = run.Log.IsComplete;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("events");
        var next = from;
        foreach (var e in run.Log.Events(from).Take(limit))
        {
            EventJson.Write(json, e, run.Log.Names);
            next = e.Sequence + 1;
        }

        json.WriteEndArray();
        json.WriteNumber("next", next);
        json.WriteBoolean("ended", isComplete && next >= run.Log.EventCount);
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
