namespace Playground.Benchmarks.Delivery;

/// <summary>A file that goes when it is not needed any more.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("playground-");

    public string Path => System.IO.Path.Combine(_directory.FullName, "playground.db");

    public void Dispose() => _directory.Delete(recursive: true);
}
