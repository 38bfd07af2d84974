using Playground.Testing;

namespace Playground.Scenarios.Tests;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class Source
{
    /// <summary>A file's text, with line feeds only.</summary>
    public static string Read(string path) => File.ReadAllText(RepositoryFiles.PathOf(path)).ReplaceLineEndings("\n");
}
