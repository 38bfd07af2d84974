using System.Diagnostics;
using System.Text.Json;
using Playground.Server.Runs;
using Playground.Timelines.Events;
using Playground.Timelines.Log;
using Playground.Timelines.Recording;

namespace Playground.Benchmarks.Delivery;

/// <summary>A run whose threads record at a steady rate for some seconds, through the real recorder and pump.</summary>
internal sealed class SteadySource
{
    private const int Threads = 4;

    private readonly TimelineRecorder _recorder;
    private readonly TimelinePump _pump;

    public SteadySource(int eventsPerSecond, int seconds)
    {
        _recorder = new TimelineRecorder(long.MaxValue / 2);
        StartTimestamp = Stopwatch.GetTimestamp() - _recorder.Clock.NowNs;
        _pump = new TimelinePump(_recorder);
        Run = new Run(
            new RunSnapshot
            {
                Id = Guid.NewGuid().ToString("n"),
                Scenario = "benchmark",
                Parameters = JsonSerializer.SerializeToElement(new { }),
                Status = RunStatus.Running,
                CreatedAt = DateTimeOffset.UtcNow,
            },
            _pump.Log);
        EventsPerThread = eventsPerSecond * seconds / Threads;
        PerMillisecond = Math.Max(1, eventsPerSecond / Threads / 1000);
    }

    /// <summary>What viewers watch.</summary>
    public Run Run { get; }

    /// <summary>The monotonic clock, which all processes share, at the time 0 of the run, in ns.</summary>
    public long StartTimestamp { get; }

    public TimelineLog Log => _pump.Log;

    private int EventsPerThread { get; }

    private int PerMillisecond { get; }

    /// <summary>Records until the time is over, then ends the run.</summary>
    public async Task RunAsync()
    {
        var counter = _recorder.Names.Declare(NameKind.Variable, "counter");
        var beganNs = _recorder.Clock.NowNs;
        var threads = Enumerable.Range(1, Threads).Select(number => StartThread($"Worker-{number}", counter.Id, beganNs)).ToArray();
        while (threads.Any(thread => thread.IsAlive))
        {
            _pump.Drain();
            await Task.Delay(16);
        }

        _pump.Complete(TimeSpan.FromSeconds(1));
        Run.Change(run => run with { Status = RunStatus.Completed, EndedAt = DateTimeOffset.UtcNow, EventCount = Log.EventCount });
    }

    private Thread StartThread(string name, int variable, long beganNs)
    {
        var recorder = _recorder.AddThread(name);
        var thread = new Thread(() =>
        {
            var value = 0L;
            for (var done = 0; done < EventsPerThread;)
            {
                // Catches up with the clock, so that the rate holds on a busy machine.
                var due = Math.Min(EventsPerThread, (_recorder.Clock.NowNs - beganNs) / 1_000_000 * PerMillisecond);
                for (; done < due; done += 2)
                {
                    recorder.Record(EventKind.VariableRead, variable, value);
                    recorder.Record(EventKind.VariableWritten, variable, ++value);
                }

                Thread.Sleep(1);
            }
        })
        { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }
}
