namespace Playground.Scenarios.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Source
{
    /// <summary>A file's text, with line feeds only.</summary>
    public static string Read(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Playground.sln")))
            directory = directory.Parent;
        Assert.NotNull(directory);
        return File.ReadAllText(Path.Combine(directory.FullName, path)).ReplaceLineEndings("\n");
    }
}
