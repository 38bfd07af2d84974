using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Timelines.Tests;

/// <summary>The scenario that everybody begins with, recorded on real threads.</summary>
internal static class SharedCounter
{
    private static long _counter;

    public static TimelineLog Record(int threads, int increments)
    {
        var recorder = new TimelineRecorder(1_000_000);
        var variable = recorder.Names.Declare(NameKind.Variable, "counter").Id;
        var pump = new TimelinePump(recorder);
        var workers = Enumerable.Range(1, threads).Select(n => Start(recorder.AddThread($"Worker-{n}"), variable, increments)).ToArray();
        foreach (var worker in workers)
            worker.Join();
        pump.Complete(TimeSpan.FromSeconds(10));
        return pump.Log;
    }

    private static Thread Start(ThreadRecorder probe, int variable, int increments)
    {
        var thread = new Thread(() =>
        {
            probe.Record(EventKind.ThreadStarted);
            for (var i = 0; i < increments; i++)
            {
                var value = Volatile.Read(ref _counter);
                probe.Record(EventKind.VariableRead, variable, value);
                Volatile.Write(ref _counter, value + 1);
                probe.Record(EventKind.VariableWritten, variable, value + 1);
            }

            probe.Record(EventKind.ThreadEnded);
        });
        thread.Start();
        return thread;
    }
}
