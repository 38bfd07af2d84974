using Playground.Timelines.Events;

namespace Playground.Timelines.Recording;

/// <summary>
/// Everything that the threads of one run record: their recorders, the clock, the names and the event budget.
/// Thread-safe; the recorders that it makes belong to one thread each.
/// </summary>
/// <param name="eventBudget">The most events that the timeline may hold.</param>
/// <param name="names">Where threads are named; a table of its own if not given.</param>
/// <param name="time">Time that is moved by hand; the system's if not given.</param>
public sealed class TimelineRecorder(long eventBudget, NameTable? names = null, SteppedTime? time = null)
{
    private readonly Lock _adding = new();
    private ThreadRecorder[] _threads = [];
    private long _cutNs = long.MaxValue;
    private long _closedNs = long.MaxValue;

    /// <summary>The names of threads and subjects.</summary>
    public NameTable Names { get; } = names ?? new NameTable();

    /// <summary>Stands at zero when the recorder is made.</summary>
    public TimelineClock Clock { get; } = time is null ? TimelineClock.StartNew() : TimelineClock.Of(time);

    /// <summary>The most events that the timeline may hold.</summary>
    public long EventBudget { get; } = eventBudget;

    /// <summary>When recording was closed, or the time now if it is still open, in ns since the run began.</summary>
    public long EndNs => Math.Min(ClosedNs, Clock.NowNs);

    internal ChunkBudget Chunks { get; } = new(eventBudget);

    /// <summary>The recorders in order of their making.</summary>
    internal ReadOnlySpan<ThreadRecorder> Threads => Volatile.Read(ref _threads);

    /// <summary>The time past which the timeline is not whole, since a thread found the budget used up: events after it are not kept.</summary>
    internal long CutNs => Volatile.Read(ref _cutNs);

    /// <summary>When recording was closed: what happened later is not part of the timeline.</summary>
    internal long ClosedNs => Volatile.Read(ref _closedNs);

    /// <summary>Names a thread and makes its recorder.</summary>
    public ThreadRecorder AddThread(string name)
    {
        var declared = Names.Declare(NameKind.Thread, name);
        var recorder = new ThreadRecorder(this, declared.Id);
        lock (_adding)
            Volatile.Write(ref _threads, [.. _threads, recorder]);
        return recorder;
    }

    /// <summary>
    /// Ends the timeline here and now: whatever threads still do, such as unwinding after an interrupt, is no part of it
    /// and is not counted as dropped. The first call counts.
    /// </summary>
    public void Close() => Interlocked.CompareExchange(ref _closedNs, Clock.NowNs, long.MaxValue);

    /// <summary>A thread could not store what happened at <paramref name="timeNs"/>, so the timeline is whole only before it.</summary>
    internal void CutAt(long timeNs)
    {
        var seen = CutNs;
        while (timeNs < seen)
        {
            var before = Interlocked.CompareExchange(ref _cutNs, timeNs, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
