using System.Xml.Linq;
using Playground.Testing;

namespace Playground.Architecture.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The names of the projects in <c>src</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)!)];

    /// <summary>All C# files in <c>src</c>, or those of one project, by their path from the root.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string? project = null) =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", project ?? ""), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n")));

    /// <summary>The projects that a project refers to, without those that it gets through them.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. ProjectFile(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))];

    public static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", project, project + ".csproj"));
}
