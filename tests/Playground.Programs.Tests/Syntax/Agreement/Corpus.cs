using Playground.Testing;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>Programs in files. In a corpus a line of three hyphens stands between one program and the next.</summary>
internal static class Corpus
{
    private const string Folder = "tests/Playground.Programs.Tests/Syntax/Corpus";

    /// <summary>The programs of a corpus file.</summary>
    public static string[] Read(string name) => File.ReadAllText(RepositoryFiles.PathOf($"{Folder}/{name}")).ReplaceLineEndings("\n").Split("---\n");

    /// <summary>All that Python accepts and the playground too.</summary>
    public static string[] Accepted() => [.. Read("expressions.txt"), .. Read("statements.txt"), .. Read("scopes.txt"), .. Read("lesson.txt"), .. Listings()];

    /// <summary>The listings of the scenarios.</summary>
    public static string[] Listings() =>
        [.. Directory.GetFiles(RepositoryFiles.PathOf("src/Playground.Scenarios/Catalogue"), "*.py").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
