namespace Playground.Server.Tests;

/// <summary>A directory that goes with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("playground-");

    public string File(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose()
    {
        if (Directory.Exists(_directory.FullName))
            _directory.Delete(recursive: true);
    }
}
