using System.Globalization;
using Playground.Exploration;
using Playground.Exploration.Results;
using Playground.Programs.Running;
using Playground.Programs.Syntax;

namespace Playground.Benchmarks.Exploration;

/// <summary>
/// Explores programs here and with peers, one after the other: with Spin what a state costs, with Coyote how long it takes to find what
/// can fail.
/// </summary>
internal static class ExplorationBenchmark
{
    private const int Runs = 7;
    private const int CoyoteIterations = 1_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Exploration");

    public static void Run()
    {
        Print($"| program | here: states | steps | least | states/s | steps/s | Spin: states | least | states/s | with reduction: states | states/s |");
        Print($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "Models"), "*.py").Order(StringComparer.Ordinal))
        {
            var (here, least) = Here(file);
            var spin = SpinPeer.Measure(Path.ChangeExtension(file, ".pml"), isReduced: false);
            var reduced = SpinPeer.Measure(Path.ChangeExtension(file, ".pml"), isReduced: true);
            Print($"| {Path.GetFileNameWithoutExtension(file)} | {here.States} | {here.Transitions} | {least.TotalMilliseconds:F1} ms | {here.States / least.TotalSeconds:F0} | {here.Transitions / least.TotalSeconds:F0} | {spin.States} | {spin.Least.TotalMilliseconds:F1} ms | {spin.States / spin.Least.TotalSeconds:F0} | {reduced.States} | {reduced.States / reduced.Least.TotalSeconds:F0} |");
        }

        Print($"");
        Print($"| program | here: interleavings | all seen in | fails with probability | Coyote's settings | interleavings/s | failing | first failure: number | after |");
        Print($"| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |");
        foreach (var coyote in CoyotePeer.Measure(Path.Combine(Folder, "Coyote", "Models.cs"), CoyoteIterations))
        {
            var (here, least) = Here(Path.Combine(Folder, "Coyote", coyote.Model + ".py"));
            var failure = here.Failures.First(failure => failure.Kind is FailureKind.Deadlock or FailureKind.Assertion);
            var first = coyote.First > 0 ? $"{coyote.First}" : $"none of {CoyoteIterations}";
            Print($"| {coyote.Model} | {here.Interleavings} | {least.TotalMilliseconds:F1} ms | {failure.Probability:P1} | {coyote.Settings} | {coyote.PerSecond:F0} | {coyote.Failing:P1} | {first} | {coyote.ToFirstMs:F0} ms |");
        }
    }

    /// <summary>Explores several times: the first ones let the runtime compile what they meet.</summary>
    private static (ExplorationResult Found, TimeSpan Least) Here(string file)
    {
        var source = File.ReadAllText(file);
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var all = Enumerable.Range(0, Runs).Select(_ => Explorer.Explore(program, new ExplorationOptions())).ToList();
        return all[0].IsComplete ? (all[0], all.Min(one => one.Duration)) : throw new InvalidOperationException($"{file} is bounded by {all[0].BoundedBy}.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
