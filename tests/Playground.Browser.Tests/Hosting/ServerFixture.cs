namespace Playground.Browser.Tests.Hosting;

/// <summary>A server with a database of its own, for the tests of one class.</summary>
public sealed class ServerFixture : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ServerFixture() => Application = new PlaygroundApplication(_directory.PathOf("playground.db"));

    /// <summary>The running server.</summary>
    public PlaygroundApplication Application { get; }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _directory.Dispose();
    }
}
