namespace Playground.Benchmarks.Delivery;

/// <summary>One line of the table.</summary>
/// <param name="Way">How events are delivered.</param>
/// <param name="Viewers">To how many connections.</param>
/// <param name="EventsPerSecond">How fast they are recorded.</param>
internal sealed record DeliveryCase(string Way, int Viewers, int EventsPerSecond)
{
    /// <summary>The product's way: a stream a viewer of packed batches that are encoded once.</summary>
    public const string Streamed = "streamed";

    /// <summary>The naive way: one SignalR message an event, as JSON, to a group.</summary>
    public const string Naive = "naive";
}
