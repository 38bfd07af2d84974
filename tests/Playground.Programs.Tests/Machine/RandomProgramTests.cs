using Playground.Programs.Tests.Python;

namespace Playground.Programs.Tests.Machine;

/// <summary>Programs written by chance write here what they write in CPython.</summary>
public class RandomProgramTests
{
    private const int Programs = 2_000;
    private const int Batch = 500;

    [Fact]
    public void Two_thousand_random_programs_write_what_they_write_in_CPython()
    {
        var differences = new List<string>();
        for (var first = 0; first < Programs; first += Batch)
        {
            var sources = Enumerable.Range(first, Batch).Select(seed => new RandomProgram(seed).Write()).ToList();
            var expected = PythonPrograms.Run(sources);
            for (var i = 0; i < Batch; i++)
            {
                var output = new RecordedOutput();
                Executed.Run(sources[i], output);
                if (output.Out != expected[i].Out || output.Error != expected[i].Error)
                {
                    differences.Add(
                        $"seed {first + i}\n{sources[i]}\nCPython:\n{expected[i].Out}{expected[i].Error}\nhere:\n{output.Out}{output.Error}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differ\n" + string.Join("\n\n", differences.Take(5)));
    }
}
