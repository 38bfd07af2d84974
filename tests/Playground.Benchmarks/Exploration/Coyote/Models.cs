using System.Diagnostics;
using System.Globalization;
using Microsoft.Coyote;
using Microsoft.Coyote.Logging;
using Microsoft.Coyote.Specifications;
using Microsoft.Coyote.SystematicTesting;

// A program of its own: built, rewritten by Coyote's tool and started by CoyotePeer. The argument says over how many interleavings to
// measure. A line for each model and settings: its name, the settings, milliseconds for all, how many failed, and of a search that ends at
// the first failure its number and milliseconds.
var iterations = uint.Parse(args[0], CultureInfo.InvariantCulture);
(string Name, Func<Task> Model)[] models =
[
    ("increments_2x1", () => Increments(2)),
    ("increments_3x1", () => Increments(3)),
    ("philosophers_once", Philosophers),
];
foreach (var (name, model) in models)
{
    Measure(name, "defaults", model, Configuration.Create);
    Measure(name, "memory accesses too", model, () => Configuration.Create().WithMemoryAccessRaceCheckingEnabled());
}

void Measure(string name, string settings, Func<Task> model, Func<Configuration> configured)
{
    Configuration Quiet() => configured()
        .WithTelemetryEnabled(false).WithConsoleLoggingEnabled(false).WithVerbosityEnabled(VerbosityLevel.None).WithTestingIterations(iterations);
    var first = Run(Quiet(), model, out var toFirst);
    var all = Run(Quiet().WithTestIterationsRunToCompletion(), model, out var toEnd);
    var number = first.NumOfFoundBugs > 0 ? first.NumOfExploredFairPaths + first.NumOfExploredUnfairPaths : 0;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"|{name}|{settings}|{toEnd.TotalMilliseconds:F1}|{all.NumOfFoundBugs}|{number}|{toFirst.TotalMilliseconds:F1}"));
}

static TestReport Run(Configuration configuration, Func<Task> model, out TimeSpan taken)
{
    using var engine = TestingEngine.Create(configuration, model);
    var start = Stopwatch.GetTimestamp();
    engine.Run();
    taken = Stopwatch.GetElapsedTime(start);
    return engine.TestReport;
}

static async Task Increments(int threads)
{
    var counter = new Counter();
    await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() => counter.Value++)).ToArray());
    Specification.Assert(counter.Value == threads, "An update is lost.");
}

static Task Philosophers()
{
    var forks = Enumerable.Range(0, 3).Select(_ => new object()).ToArray();
    return Task.WhenAll(Enumerable.Range(0, 3).Select(me => Task.Run(() =>
    {
        lock (forks[me])
        {
            lock (forks[(me + 1) % 3])
            {
            }
        }
    })).ToArray());
}

internal sealed class Counter
{
    public int Value;
}
