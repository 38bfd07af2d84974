namespace Playground.Testing;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryFiles
{
    /// <summary>The directory that the solution lies in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Joins parts to a path in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Playground.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException($"No directory above {AppContext.BaseDirectory} has Playground.sln.");
    }
}
