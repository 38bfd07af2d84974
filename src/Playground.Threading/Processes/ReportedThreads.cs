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
    private readonly Dictionary<(NameKind, string), int> _subjects = [];

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
            case ["asleep", var thread, var ns] when _alive.TryGetValue(thread, out var sleeping):
                sleeping.Record(EventKind.SleepStarted, value: long.Parse(ns, CultureInfo.InvariantCulture));
                break;
            case ["awake", var thread] when _alive.TryGetValue(thread, out var awake):
                awake.Record(EventKind.SleepEnded);
                break;
            case ["waiting", var thread, var what] when _alive.TryGetValue(thread, out var waiting):
                waiting.Record(EventKind.SignalRequested, Subject(NameKind.Signal, what));
                break;
            case ["received", var thread, var what] when _alive.TryGetValue(thread, out var receiving):
                receiving.Record(EventKind.SignalReceived, Subject(NameKind.Signal, what), extra: 1);
                break;
            case ["printed", var thread, var text] when _alive.TryGetValue(thread, out var printing):
                printing.Record(EventKind.Printed, group.Text(text));
                break;
            case ["measured", var thread, var gauge, var value] when _alive.TryGetValue(thread, out var measuring):
                measuring.Record(EventKind.Measured, Subject(NameKind.Gauge, gauge), long.Parse(value, CultureInfo.InvariantCulture));
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

    private int Subject(NameKind kind, string name)
    {
        if (!_subjects.TryGetValue((kind, name), out var id))
            _subjects[(kind, name)] = id = group.Recorder!.Names.Declare(kind, name).Id;
        return id;
    }
}
