using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Timelines.Recording;

/// <summary>
/// Moves what the threads have recorded into the log, in one total order. Not thread-safe: one pump a recorder, one caller at a time.
/// </summary>
/// <remarks>
/// The order is by time, so an event may only be appended when no older one can still appear. A thread that was interrupted between
/// reading the clock and publishing would bring one. The pump therefore reads the clock, then makes all processors pass a memory
/// barrier, then looks at each thread's "recording" flag: a thread whose flag is down will stamp its next event later than that
/// clock reading; one whose flag is up holds the merge at the time of its last event. The threads themselves need no barrier.
/// Asymmetric barriers of this kind are described in the membarrier(2) manual page.
/// </remarks>
public sealed class TimelinePump
{
    /// <summary>Events a batch at most: a reader that wants one of them decodes no more than this.</summary>
    public const int LargestBatch = 4096;

    private readonly TimelineRecorder _recorder;
    private readonly BatchEncoder _encoder = new();
    private readonly TimelineEvent[] _merged = new TimelineEvent[LargestBatch];
    private readonly long[] _droppedHere = new long[EventKinds.Capacity];
    private ThreadBacklog[] _backlogs = [];
    private int _namesSent;

    /// <summary>A pump from a recorder into a log.</summary>
    /// <param name="recorder">Where the threads record.</param>
    /// <param name="log">An empty log with the recorder's names; a new one if not given.</param>
    public TimelinePump(TimelineRecorder recorder, TimelineLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        _recorder = recorder;
        Log = log ?? new TimelineLog(recorder.Names);
    }

    /// <summary>Where the events go.</summary>
    public TimelineLog Log { get; }

    /// <summary>Whether events were dropped since the event budget was used up. The log is then an exact prefix of what happened.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Appends everything whose order is certain by now.</summary>
    public void Drain() => DrainUpTo(Refresh());

    /// <summary>
    /// Appends all that was recorded before the recorder was closed, and completes the log. Waits for threads that are just
    /// recording, which takes microseconds, or as long as the system keeps such a thread from running.
    /// </summary>
    /// <param name="patience">How long to wait for them at most.</param>
    public void Complete(TimeSpan patience)
    {
        _recorder.Close();
        var closedNs = _recorder.ClosedNs;
        var deadlineNs = closedNs + (long)patience.TotalNanoseconds;
        long certainNs;
        while ((certainNs = Refresh()) < closedNs && _recorder.Clock.NowNs < deadlineNs)
            Thread.Yield();

        DrainUpTo(Math.Max(certainNs, closedNs));
        Append([]);
        _recorder.Chunks.Close();
        Log.Complete();
    }

    /// <summary>Events that were recorded but not stored, by kind. Exact once the log is complete.</summary>
    public IReadOnlyDictionary<EventKind, long> Dropped()
    {
        var sum = new SortedDictionary<EventKind, long>();
        if (IsTruncated)
        {
            Add(sum, _droppedHere);
            foreach (var thread in _recorder.Threads)
                Add(sum, thread.Dropped);
        }

        return sum;
    }

    private long Refresh()
    {
        var certainNs = _recorder.Clock.NowNs;
        Interlocked.MemoryBarrierProcessWide();

        // After the barrier too: a thread that is not in the list yet will then stamp its first event later.
        var threads = _recorder.Threads;
        for (var i = _backlogs.Length; i < threads.Length; i++)
            _backlogs = [.. _backlogs, new ThreadBacklog(threads[i], _recorder.Chunks)];

        var nowNs = certainNs;
        foreach (var backlog in _backlogs)
            certainNs = Math.Min(certainNs, backlog.Refresh(nowNs));
        return certainNs;
    }

    private void DrainUpTo(long certainNs)
    {
        var upToNs = Math.Min(certainNs, _recorder.ClosedNs);
        int count;
        while ((count = TimelineMerge.Take(_backlogs, upToNs, _merged)) > 0)
            Append(_merged.AsSpan(0, Keep(_merged.AsSpan(0, count))));
        if (_recorder.CutNs <= upToNs)
            IsTruncated = true;
    }

    /// <summary>How many of the next events still belong to the timeline; the others are counted as dropped.</summary>
    private int Keep(ReadOnlySpan<TimelineEvent> events)
    {
        var room = (int)Math.Min(events.Length, _recorder.EventBudget - Log.EventCount);
        var cutNs = _recorder.CutNs;
        while (room > 0 && events[room - 1].TimeNs >= cutNs)
            room--;
        if (room == events.Length)
            return room;

        _recorder.CutAt(events[room].TimeNs);
        _recorder.Chunks.Close();
        IsTruncated = true;
        foreach (ref readonly var e in events[room..])
            _droppedHere[(int)e.Kind]++;
        return room;
    }

    private void Append(ReadOnlySpan<TimelineEvent> events)
    {
        var namesNow = _recorder.Names.Count;
        if (events.IsEmpty && namesNow == _namesSent)
            return;
        Log.Append(_encoder.Encode(Log.EventCount, _recorder.Names.Range(_namesSent, namesNow), events));
        _namesSent = namesNow;
    }

    private static void Add(SortedDictionary<EventKind, long> sum, ReadOnlySpan<long> counts)
    {
        for (var kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
                sum[(EventKind)kind] = sum.GetValueOrDefault((EventKind)kind) + counts[kind];
        }
    }
}
