using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Browser.Tests.Hosting;
using Playground.Server.Storage;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Browser.Tests.Sizes;

/// <summary>A run that nobody ran: the server's own store keeps it, so that it comes to the page as every other run does.</summary>
internal static class SyntheticRun
{
    private const int EventsPerBatch = 4096;

    /// <summary>Stores a run that has ended with its last event.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> StoreAsync(PlaygroundApplication server, IReadOnlyList<TimelineName> names, IReadOnlyList<TimelineEvent> events)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = server.Services.GetRequiredService<IRunStore>();
        var run = Describe(Guid.NewGuid().ToString("N"), events);
        await store.SaveAsync(run with { Status = "running", EndedAt = null }, cancellation);
        await store.AppendAsync(run.Id, [.. Encode(names, [.. events])], run, cancellation);
        return run.Id;
    }

    private static StoredRun Describe(string id, IReadOnlyList<TimelineEvent> events)
    {
        var durationMs = events[^1].TimeNs / 1e6;
        var created = DateTimeOffset.UtcNow;
        var ended = created.AddMilliseconds(durationMs);
        return new()
        {
            Id = id,
            Scenario = "shared-counter",
            Status = "completed",
            CreatedAt = created,
            EndedAt = ended,
            EventCount = events.Count,
            Summary = JsonSerializer.Serialize(
                new { Id = id, Scenario = "shared-counter", Parameters = new { }, Status = "completed", CreatedAt = created, StartedAt = created, EndedAt = ended, durationMs, EventCount = events.Count },
                JsonSerializerOptions.Web),
        };
    }

    private static IEnumerable<TimelineBatch> Encode(IReadOnlyList<TimelineName> names, TimelineEvent[] events)
    {
        var encoder = new BatchEncoder();
        for (var first = 0; first < events.Length; first += EventsPerBatch)
        {
            var count = Math.Min(EventsPerBatch, events.Length - first);
            yield return encoder.Encode(first, first == 0 ? [.. names] : [], events.AsSpan(first, count));
        }
    }
}
