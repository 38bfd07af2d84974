using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.States;

/// <summary>A server on which every limit is soon reached: few events, little time.</summary>
public sealed class SmallServerFixture : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public SmallServerFixture() => Application = new PlaygroundApplication(
        _directory.PathOf("playground.db"),
        ("Limits:EventsPerRun", "400"),
        ("Limits:RunTimeSeconds", "4"));

    public PlaygroundApplication Application { get; }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _directory.Dispose();
    }
}
