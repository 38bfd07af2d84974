using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Timelines.Log;

/// <summary>
/// A run's timeline: an append-only list of batches with one writer and any number of readers, each with a
/// <see cref="TimelineCursor"/> of its own. No reader can delay the writer; a late one gets everything.
/// </summary>
public sealed class TimelineLog
{
    private TaskCompletionSource _changed = NewSignal();
    private TimelineBatch[] _batches = new TimelineBatch[16];
    private int[] _namesThrough = new int[16];
    private int _batchCount;
    private long _eventCount;
    private volatile bool _isComplete;

    /// <summary>The names that events refer to. Those of a batch are here before the batch can be read.</summary>
    public NameTable Names { get; }

    /// <summary>An empty log with names of its own.</summary>
    public TimelineLog()
        : this(new NameTable())
    {
    }

    /// <summary>An empty log whose names are declared in <paramref name="names"/>.</summary>
    public TimelineLog(NameTable names) => Names = names;

    /// <summary>How many events can be read; the next one gets this sequence number.</summary>
    public long EventCount => Volatile.Read(ref _eventCount);

    /// <summary>Size of all batches in bytes.</summary>
    public long ByteCount { get; private set; }

    /// <summary>Whether the run is over: nothing will be appended any more.</summary>
    public bool IsComplete => _isComplete;

    /// <summary>How many batches there are.</summary>
    internal int BatchCount => Volatile.Read(ref _batchCount);

    /// <summary>A cursor that begins with the batch that holds, or will hold, an event.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public TimelineCursor ReadFrom(long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return new TimelineCursor(this, sequence);
    }

    /// <summary>Adds a batch. Only one thread may write.</summary>
    /// <exception cref="ArgumentException">The batch doesn't follow the last one.</exception>
    /// <exception cref="InvalidOperationException">The log is complete.</exception>
    public void Append(TimelineBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_isComplete)
            throw new InvalidOperationException("The timeline is complete.");
        if (batch.FirstSequence != _eventCount)
            throw new ArgumentException($"A batch begins with event {batch.FirstSequence}, expected {_eventCount}.", nameof(batch));

        var count = _batchCount;
        if (count == _batches.Length)
        {
            var larger = new TimelineBatch[count * 2];
            _batches.CopyTo(larger, 0);
            var largerNames = new int[count * 2];
            _namesThrough.CopyTo(largerNames, 0);
            Volatile.Write(ref _namesThrough, largerNames);
            Volatile.Write(ref _batches, larger);
        }

        _batches[count] = batch;
        _namesThrough[count] = (count == 0 ? 0 : _namesThrough[count - 1]) + batch.NameCount;
        ByteCount += batch.Data.Length;
        Volatile.Write(ref _batchCount, count + 1);
        Volatile.Write(ref _eventCount, batch.NextSequence);
        Notify();
    }

    /// <summary>Ends the timeline: readers that have read everything are told.</summary>
    public void Complete()
    {
        _isComplete = true;
        Notify();
    }

    /// <summary>
    /// Ends with the next append, completion or <see cref="Notify"/>. Fetch it first, then look, then wait: so no change is missed.
    /// </summary>
    public Task NextChange => Volatile.Read(ref _changed).Task;

    /// <summary>Wakes the readers that wait, as when something has changed that belongs to the timeline. Any thread may call it.</summary>
    public void Notify() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    internal TimelineBatch BatchAt(int index) => Volatile.Read(ref _batches)[index];

    /// <summary>How many names the batches before one have brought.</summary>
    internal int NamesBefore(int index) => index == 0 ? 0 : Volatile.Read(ref _namesThrough)[index - 1];

    /// <summary>
    /// The index of the batch that holds an event, or the number of batches where it is still to come. Batches just before it
    /// that only bring names belong to it.
    /// </summary>
    internal int IndexOf(long sequence)
    {
        int low = 0, high = BatchCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var batch = BatchAt(middle);
            if (batch.NextSequence < sequence || (batch.NextSequence == sequence && batch.EventCount > 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
