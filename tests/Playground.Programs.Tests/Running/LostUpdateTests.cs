using Playground.Programs.Running;
using Playground.Programs.Tests.Machine;
using Playground.Timelines.Analysis;
using Playground.Timelines.Findings;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Running;

/// <summary>Two threads that count together lose updates, unless a lock keeps them apart; and the finding says in which line.</summary>
public class LostUpdateTests
{
    private const int Rounds = 2000;
    private const int MostRuns = 500;
    private const int LockedRuns = 100;

    private static readonly string Unguarded = $"""
        from threading import Barrier, Thread

        counter = 0
        both = Barrier(2)

        def work():
            global counter
            both.wait()
            for _ in range({Rounds}):
                counter += 1

        threads = [Thread(target=work), Thread(target=work)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(counter)
        """;

    private static readonly string Guarded = Unguarded
        .Replace("both = Barrier(2)", "both = Barrier(2)\nlock = Lock()", StringComparison.Ordinal)
        .Replace("import Barrier,", "import Barrier, Lock,", StringComparison.Ordinal)
        .Replace("        counter += 1", "        with lock:\n            counter += 1", StringComparison.Ordinal)
        .Replace($"{Rounds}", "100", StringComparison.Ordinal);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Two_threads_lose_updates(bool hasInterpreterLock, bool isRecorded)
    {
        for (var run = 0; run < MostRuns; run++)
        {
            var recorder = isRecorded ? new TimelineRecorder(1_000_000) : null;
            var counted = Counted(Unguarded, hasInterpreterLock, recorder);
            Assert.InRange(counted, 2, 2 * Rounds);
            if (counted == 2 * Rounds)
                continue;
            if (recorder is not null)
                AssertTold(recorder, 2 * Rounds - counted);
            return;
        }

        Assert.Fail($"In {MostRuns} runs no update was lost.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Under_a_lock_none_is_lost(bool hasInterpreterLock)
    {
        for (var run = 0; run < LockedRuns; run++)
            Assert.Equal(200, Counted(Guarded, hasInterpreterLock, null));
    }

    private static int Counted(string source, bool hasInterpreterLock, TimelineRecorder? recorder)
    {
        var output = new RecordedOutput();
        var result = Executed.Run(
            source,
            output,
            new ProgramOptions { HasInterpreterLock = hasInterpreterLock, SwitchInterval = TimeSpan.FromMilliseconds(0.001) },
            recorder);
        Assert.Equal(("", 0), (output.Error, result.ExitCode));
        return int.Parse(output.Out, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void AssertTold(TimelineRecorder recorder, int lost)
    {
        var log = new TimelineLog(recorder.Names);
        new TimelinePump(recorder, log).Drain();

        var findings = TimelineAnalysis.Of(log).Findings;

        var total = Assert.Single(findings, finding => finding.Kind == FindingKinds.LostUpdates);
        Assert.Equal($"{NumberText.Of(lost)} of {NumberText.Of(2 * Rounds)} updates of counter in line 10 {(lost == 1 ? "was" : "were")} lost.", total.Sentence);
        Assert.Contains(findings, finding => finding.Kind == FindingKinds.LostUpdate
            && finding.Sentence.Contains(" in line 10: ", StringComparison.Ordinal));
    }
}
