using System.Globalization;
using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Running;
using Playground.Programs.Tests.Syntax;

namespace Playground.Programs.Tests.Fuzz;

/// <summary>
/// Whatever is written, it is checked, compiled and run without an error that is not the program's own. The seed is fixed, so a failure
/// can be seen again; the environment variable PLAYGROUND_SEED asks for another, PLAYGROUND_FUZZ_TEXTS and
/// PLAYGROUND_FUZZ_RUNS for other numbers of texts and runs.
/// </summary>
public class ProgramFuzzTests
{
    private const string UsualTexts = "20000";
    private const string UsualRuns = "500";

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261124", CultureInfo.InvariantCulture);
    private static readonly int Texts = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_FUZZ_TEXTS") ?? UsualTexts, CultureInfo.InvariantCulture);
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_FUZZ_RUNS") ?? UsualRuns, CultureInfo.InvariantCulture);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(150);

    private static readonly ProgramBudgets Small = new(
        Instructions: 20_000, AllocatedBytes: 8 * 1024 * 1024, OutputLines: 200, OutputCharacters: 20_000, Threads: 8);

    [Fact]
    public void Changed_texts_are_checked_and_compiled()
    {
        var programs = new MutatedPrograms(Seed);
        var heaps = new RandomTexts(Seed);
        for (var i = 0; i < Texts; i++)
        {
            var source = i % 4 == 0 ? heaps.Heap() : programs.Next();
            Explain(source, () => Compiled(source));
        }
    }

    [Fact]
    public void Changed_programs_are_run()
    {
        var programs = new MutatedPrograms(unchecked(Seed + 1));
        for (var i = 0; i < Runs;)
        {
            var source = programs.Next();
            if (Explain(source, () => Compiled(source)) is not { } program)
                continue;
            var options = new ProgramOptions { Budgets = Small, HasInterpreterLock = i % 2 == 0 };
            Explain(source, () =>
            {
                var run = LimitedRun.Of(program, options, Longest, isRecorded: i % 4 < 2);
                return run.Failure is null ? run : throw new InvalidOperationException("A thread failed.", run.Failure);
            });
            i++;
        }
    }

    private static CompiledProgram? Compiled(string source)
    {
        var parsed = ProgramText.Parse(source);
        try
        {
            return parsed.IsAccepted ? CompiledProgram.Compile(parsed, source) : null;
        }
        catch (ProgramTooLargeException)
        {
            return null;
        }
    }

    private static T Explain<T>(string source, Func<T> body)
    {
        try
        {
            return body();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {Seed}, this program:\n{source}", exception);
        }
    }
}
