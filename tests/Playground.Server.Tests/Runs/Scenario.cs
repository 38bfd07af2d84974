namespace Playground.Server.Tests.Runs;

/// <summary>What the tests run.</summary>
internal static class Scenario
{
    public const string Counter = "shared-counter", Deadlock = "deadlock", Downloads = "downloads";

    /// <summary>Downloads that take minutes: whoever starts them stops them. They have one thread.</summary>
    public static readonly object Endless =
        new { files = 16, sizeKib = 1024, bandwidthKibPerSecond = 64, latencyMs = 1000, strategy = "sequential" };

    /// <summary>Downloads that take some seconds and whose timeline comes in many small batches.</summary>
    public static readonly object Trickling =
        new { files = 16, sizeKib = 512, bandwidthKibPerSecond = 128, latencyMs = 50, strategy = "threads" };

    /// <summary>Three downloads of little, one after the other.</summary>
    public static readonly object Short =
        new { files = 3, sizeKib = 4, bandwidthKibPerSecond = 65_536, latencyMs = 20, strategy = "sequential" };

    /// <summary>A lot of events in no time: more than a viewer's window holds.</summary>
    public static readonly object Large = new { threads = 8, iterations = 20_000, guard = "none", raceWindow = "gate" };

    /// <summary>Some hundred events.</summary>
    public static readonly object Small = new { threads = 3, iterations = 50, guard = "lock", raceWindow = "gate" };
}
