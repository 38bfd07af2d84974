using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Files;

/// <summary>What is wrong with the file that was asked for.</summary>
internal static class FileErrors
{
    public static IEnumerable<ParameterError> Find(PacedFile file, PlaygroundLimits limits)
    {
        if (OutOfRange("size", file.Size, 0, limits.FileBytes) is { } size)
            yield return size;
        if (OutOfRange("latencyMs", (long)file.Latency.TotalMilliseconds, 0, limits.FileLatencyMilliseconds) is { } latency)
            yield return latency;
        if (file.BytesPerSecond is not { } speed)
            yield break;

        // The slowest speed follows from how long a download may take.
        var slowest = Math.Max(1, (long)Math.Ceiling(file.Size / (double)limits.FileSeconds));
        if (OutOfRange("bytesPerSecond", speed, slowest, int.MaxValue) is { } error)
            yield return error;
    }

    private static ParameterError? OutOfRange(string parameter, long value, long minimum, long maximum) =>
        value >= minimum && value <= maximum
            ? null
            : new ParameterError(parameter, value, $"must be between {minimum} and {maximum}, but is {value}", new { type = "integer", minimum, maximum });
}
