using Playground.Programs.Tests.Python;
using Playground.Testing;

namespace Playground.Programs.Tests.Machine;

/// <summary>Every program of the folder Agreement writes here what it writes in CPython.</summary>
public class AgreementTests
{
    private const int LeastPrograms = 200;

    [Fact]
    public void Every_program_writes_what_it_writes_in_CPython()
    {
        var folder = RepositoryFiles.PathOf("tests/Playground.Programs.Tests/Agreement");
        var files = Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal).ToList();
        var sources = files.ConvertAll(File.ReadAllText);
        Assert.True(files.Count >= LeastPrograms, $"There are {files.Count} programs.");

        var expected = PythonPrograms.Run(sources);

        var differences = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            var output = new RecordedOutput();
            Executed.Run(sources[i], output);
            if (output.Out != expected[i].Out || output.Error != expected[i].Error)
                differences.Add($"{Path.GetFileName(files[i])}\nCPython:\n{expected[i].Out}{expected[i].Error}\nhere:\n{output.Out}{output.Error}");
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }
}
