namespace Playground.Server.Tests.Runs;

/// <summary>The application as the tests of runs use it.</summary>
internal static class RunningApplication
{
    /// <summary>Limits that no test meets by accident, and runs that go behind nobody: the tests' machine may be busy.</summary>
    public static PlaygroundApplication Generous(this PlaygroundApplication application) => application
        .With("Playground:Limits:RequestsPerClient", 10_000_000)
        .With("Playground:Limits:RunStartsPerClient", 1_000_000)
        .With("Playground:Limits:LiveRunsPerClient", 100_000)
        .With("Playground:Limits:RunsQueued", 10_000)
        .With("Playground:Limits:RunsAtOncePerClient", 1024)
        .With("Playground:Limits:RunsKept", 1_000_000)
        .With("Playground:Limits:ExplorationStartsPerClient", 1_000_000)
        .With("Playground:Limits:LiveExplorationsPerClient", 100_000)
        .With("Playground:Limits:ExplorationsAtOncePerClient", 64)
        .With("Playground:Limits:FilesPerClient", 10_000)
        .With("Playground:Limits:ConnectionsPerClient", 100_000)
        .With("Playground:Limits:HubConnectionsPerClient", 100_000)
        .With("Playground:Limits:RunTimeSeconds", 120)
        .With("Playground:Limits:Niceness", 0);

    public static PlaygroundApplication WithLimit(this PlaygroundApplication application, string limit, int value) =>
        application.With($"Playground:Limits:{limit}", value);

    public static RunClient RunClient(this PlaygroundApplication application) => new(application.Client());
}
