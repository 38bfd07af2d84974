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
    // The first ones let the runtime compile what they meet, as a server has after its first explorations.
    private const int Runs = 60;
    private const int CoyoteIterations = 1_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Exploration");

    public static void Run()
    {
        Print($"| program | here: states | steps | least | of it searching | states/s | steps/s | searching: steps/s | Spin: states | least | states/s | with reduction: states | states/s |");
        Print($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "Models"), "*.py").Order(StringComparer.Ordinal))
        {
            var (here, least, searching) = Here(file);
            var spin = SpinPeer.Measure(Path.ChangeExtension(file, ".pml"), isReduced: false);
            var reduced = SpinPeer.Measure(Path.ChangeExtension(file, ".pml"), isReduced: true);
            Print($"| {Path.GetFileNameWithoutExtension(file)} | {here.States} | {here.Transitions} | {least.TotalMilliseconds:F1} ms | {searching.TotalMilliseconds:F1} ms | {here.States / least.TotalSeconds:F0} | {here.Transitions / least.TotalSeconds:F0} | {here.Transitions / searching.TotalSeconds:F0} | {spin.States} | {spin.Least.TotalMilliseconds:F1} ms | {spin.States / spin.Least.TotalSeconds:F0} | {reduced.States} | {reduced.States / reduced.Least.TotalSeconds:F0} |");
        }

        Print($"");
        Print($"| program | here: interleavings | all seen in | fails with probability | Coyote's settings | interleavings/s | failing | first failure: number | after |");
        Print($"| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |");
        foreach (var coyote in CoyotePeer.Measure(Path.Combine(Folder, "Coyote", "Models.cs"), CoyoteIterations))
        {
            var (here, least, _) = Here(Path.Combine(Folder, "Coyote", coyote.Model + ".py"));
            var failure = here.Failures.First(failure => failure.Kind is FailureKind.Deadlock or FailureKind.Assertion);
            var first = coyote.First > 0 ? $"{coyote.First}" : $"none of {CoyoteIterations}";
            Print($"| {coyote.Model} | {here.Interleavings} | {least.TotalMilliseconds:F2} ms | {failure.Probability:P1} | {coyote.Settings} | {coyote.PerSecond:F0} | {coyote.Failing:P1} | {first} | {coyote.ToFirstMs:F0} ms |");
        }
    }

    /// <summary>Explores again and again.</summary>
    private static (ExplorationResult Found, TimeSpan Least, TimeSpan Searching) Here(string file)
    {
        var source = File.ReadAllText(file);
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var (searching, told) = (TimeSpan.MaxValue, new LastProgress());
        var all = new List<ExplorationResult>();
        for (var i = 0; i < Runs; i++)
        {
            all.Add(Explorer.Explore(program, new ExplorationOptions(), told));
            searching = TimeSpan.FromTicks(Math.Min(searching.Ticks, told.Elapsed.Ticks));
        }

        return all[0].IsComplete
            ? (all[0], all.Min(one => one.Duration), searching)
            : throw new InvalidOperationException($"{file} is bounded by {all[0].BoundedBy}.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
