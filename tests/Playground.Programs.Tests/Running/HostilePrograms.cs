using Playground.Testing;

namespace Playground.Programs.Tests.Running;

/// <summary>The programs of the folder Hostile, and how each ends.</summary>
internal static class HostilePrograms
{
    private const string Folder = "tests/Playground.Programs.Tests/Hostile";

    /// <summary>Those that use too much: what the sentence of the budget, or the error, says.</summary>
    public static IEnumerable<(string Name, string Ending)> Greedy => EndingsOf("greedy");

    /// <summary>The others: what they print in the end; nothing for those that are stopped, or may be.</summary>
    public static IEnumerable<(string Name, string Ending)> Endless => EndingsOf("endless");

    /// <summary>The text of a program.</summary>
    public static string Source(string name) => File.ReadAllText(RepositoryFiles.PathOf($"{Folder}/{name}.py"));

    private static IEnumerable<(string Name, string Ending)> EndingsOf(string kind) =>
        Directory.GetFiles(RepositoryFiles.PathOf(Folder), $"{kind}_*.py").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadLines(file).First()["# ends:".Length..].Trim()));
}
