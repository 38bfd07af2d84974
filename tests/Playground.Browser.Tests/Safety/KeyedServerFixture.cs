using Playground.Browser.Tests.Hosting;

namespace Playground.Browser.Tests.Safety;

/// <summary>A server on which one runs only with the instructor's key.</summary>
public sealed class KeyedServerFixture : IAsyncDisposable
{
    public const string Key = "correct-horse-battery-staple";

    private readonly TemporaryDirectory _directory = new();

    public KeyedServerFixture() => Application = new PlaygroundApplication(_directory.PathOf("playground.db"), ("Access:InstructorKey", Key));

    public PlaygroundApplication Application { get; }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _directory.Dispose();
    }
}
