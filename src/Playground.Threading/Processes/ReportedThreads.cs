using System.Globalization;
using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Threading.Processes;

/// <summary>The lanes of another process's threads, written by the thread that reads its reports.</summary>
internal sealed class ReportedThreads(ThreadGroup group, string process)
{
    private const int GoneWithItsProcess = 2;

    private readonly Dictionary<string, ThreadRecorder> _alive = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _gauges = new(StringComparer.Ordinal);

    /// <summary>Writes what a report says.</summary>
    public void Apply(string[] report)
    {
        if (group.Recorder is null)
            return;
        switch (report)
        {
            case ["thread-started", var thread]:
                var recorder = group.Recorder.AddThread($"{process} {thread}");
                _alive[thread] = recorder;
                recorder.Record(EventKind.ThreadStarted);
                break;
            case ["thread-ended", var thread] when _alive.Remove(thread, out var ended):
                ended.Record(EventKind.ThreadEnded);
                break;
            case ["printed", var thread, var text] when _alive.TryGetValue(thread, out var printing):
                printing.Record(EventKind.Printed, group.Text(text));
                break;
            case ["measured", var thread, var gauge, var value] when _alive.TryGetValue(thread, out var measuring):
                measuring.Record(EventKind.Measured, Gauge(gauge), long.Parse(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>The process is gone, and with it what threads it had left.</summary>
    public void EndAll()
    {
        foreach (var thread in _alive.Values)
            thread.Record(EventKind.ThreadEnded, value: GoneWithItsProcess);
        _alive.Clear();
    }

    private int Gauge(string name)
    {
        if (!_gauges.TryGetValue(name, out var id))
            _gauges[name] = id = group.Recorder!.Names.Declare(NameKind.Gauge, name).Id;
        return id;
    }
}
