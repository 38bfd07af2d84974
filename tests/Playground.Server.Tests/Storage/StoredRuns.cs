using System.Globalization;
using Playground.Server.Storage;
using Playground.Timelines.Encoding;

namespace Playground.Server.Tests.Storage;

/// <summary>Runs and batches to store.</summary>
internal static class StoredRuns
{
    public static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static string Id(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    public static StoredRun Live(int number) => new()
    {
        Id = Id(number),
        Scenario = "shared-counter",
        Status = "running",
        CreatedAt = Start.AddSeconds(number),
        Summary = "{}",
    };

    public static StoredRun Ended(int number) =>
        Live(number) with { Status = "completed", EndedAt = Start.AddSeconds(number).AddMilliseconds(12.3456) };

    public static TimelineBatch Batch(long first, int events) =>
        new(first, events, events % 3, [.. Enumerable.Range(0, events * 4 + 2).Select(i => (byte)(i * 7 + first))]);

    public static string Describe(TimelineBatch batch) =>
        $"{batch.FirstSequence}+{batch.EventCount} names {batch.NameCount}: {Convert.ToHexString(batch.Data)}";
}
