using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Testing;

namespace Playground.Exploration.Tests;

/// <summary>The programs in the folder <c>Programs</c>.</summary>
internal static class TinyPrograms
{
    /// <summary>Their names, for theories.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.py").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => RepositoryFiles.PathOf("tests/Playground.Exploration.Tests/Programs");

    /// <summary>One of them.</summary>
    public static CompiledProgram Get(string name) => Compile(File.ReadAllText(Path.Combine(Folder, name + ".py")));

    /// <summary>Compiles a text.</summary>
    public static CompiledProgram Compile(string source) => CompiledProgram.Compile(ProgramText.Parse(source), source);
}
