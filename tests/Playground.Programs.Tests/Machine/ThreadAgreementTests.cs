using Playground.Programs.Running;
using Playground.Programs.Tests.Python;
using Playground.Testing;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Machine;

/// <summary>Every program with threads of the folder Agreement/Threads writes here what it writes in CPython.</summary>
public class ThreadAgreementTests
{
    private const int LeastPrograms = 120;

    private static readonly Lazy<(string File, string Source, PythonPrograms.Written Expected)[]> Programs = new(() =>
    {
        var files = Directory.GetFiles(RepositoryFiles.PathOf("tests/Playground.Programs.Tests/Agreement/Threads"), "*.py")
            .Order(StringComparer.Ordinal).ToList();
        var sources = files.ConvertAll(File.ReadAllText);
        var expected = PythonPrograms.RunThreads(sources);
        return [.. files.Select((file, i) => (Path.GetFileName(file), sources[i], expected[i]))];
    });

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Every_program_writes_what_it_writes_in_CPython(bool hasInterpreterLock, bool isRecorded)
    {
        Assert.True(Programs.Value.Length >= LeastPrograms, $"There are {Programs.Value.Length} programs.");

        Compare(source =>
        {
            var output = new RecordedOutput();
            var result = Executed.Run(
                source,
                output,
                new ProgramOptions { HasInterpreterLock = hasInterpreterLock },
                isRecorded ? new TimelineRecorder(1_000_000) : null);
            return new PythonPrograms.Written(output.Out, output.Error, result.ExitCode);
        });
    }

    private static void Compare(Func<string, PythonPrograms.Written> run)
    {
        var differences = new List<string>();
        foreach (var (file, source, expected) in Programs.Value)
        {
            PythonPrograms.Written? here = null;
            var failure = Record.Exception(() => here = run(source));
            if (failure is not null)
                differences.Add($"{file}\n{failure}");
            else if (here != expected)
                differences.Add($"{file}\nCPython:\n{expected.Out}{expected.Error}{expected.ExitCode}\nhere:\n{here!.Out}{here.Error}{here.ExitCode}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} programs differ.\n" + string.Join("\n\n", differences));
    }
}
