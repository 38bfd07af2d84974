using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using BenchmarkDotNet.Attributes;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Benchmarks.Probe;

/// <summary>
/// What it costs a thread to say that it does something, against other ways of saying it. All ways store the same 32 bytes and
/// read the same clock; what they have stored is taken away between iterations.
/// </summary>
public class ProbeBenchmarks
{
    // Half a millisecond of probes: most iterations then pass without an interruption.
    private const int Events = 1 << 14;

    private readonly ConcurrentQueue<TimelineEvent> _queue = new();
    private readonly Channel<TimelineEvent> _channel = Channel.CreateUnbounded<TimelineEvent>(new() { SingleReader = true });
    private readonly TimelineClock _clock = TimelineClock.StartNew();
    private TimelineRecorder _recorder = null!;
    private TimelinePump _pump = null!;
    private ThreadRecorder _probe = null!;
    private Pumping? _pumping;
    private ProbeEventListener? _listener;

    [GlobalSetup]
    public void Setup()
    {
        _recorder = new TimelineRecorder(eventBudget: 1L << 40);
        _pump = new TimelinePump(_recorder);
        _probe = _recorder.AddThread("main");
    }

    [GlobalSetup(Target = nameof(RecordPumped))]
    public void SetupPumped()
    {
        Setup();
        _pumping = new Pumping(_pump);
    }

    [GlobalSetup(Target = nameof(EventSource))]
    public void SetupEventSource() => _listener = new ProbeEventListener();

    [IterationCleanup]
    public void TakeAway()
    {
        if (_pumping is null)
            _pump?.Drain();
        _queue.Clear();
        while (_channel.Reader.TryRead(out _))
        {
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _pumping?.Dispose();
        _listener?.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events, Description = "Stopwatch.GetTimestamp alone")]
    public long GetTimestamp()
    {
        var sum = 0L;
        for (var i = 0; i < Events; i++)
            sum += Stopwatch.GetTimestamp();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "ThreadRecorder.Record")]
    public void Record()
    {
        var probe = _probe;
        for (var i = 0; i < Events; i++)
            probe.Record(EventKind.VariableRead, 1, i);
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "… while a pump drains and encodes")]
    public void RecordPumped()
    {
        var probe = _probe;
        for (var i = 0; i < Events; i++)
            probe.Record(EventKind.VariableRead, 1, i);
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "ConcurrentQueue.Enqueue")]
    public void Queue()
    {
        for (var i = 0; i < Events; i++)
            _queue.Enqueue(new TimelineEvent(_clock.NowNs, 1, EventKind.VariableRead, 1, i));
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "Channel.Writer.TryWrite")]
    public void WriteToChannel()
    {
        var writer = _channel.Writer;
        for (var i = 0; i < Events; i++)
            writer.TryWrite(new TimelineEvent(_clock.NowNs, 1, EventKind.VariableRead, 1, i));
    }

    [Benchmark(OperationsPerInvoke = Events, Description = "EventSource with a listener")]
    public void EventSource()
    {
        var source = ProbeEventSource.Instance;
        for (var i = 0; i < Events; i++)
            source.VariableRead(_clock.NowNs, 1, i);
    }
}
