using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis.Queues;

/// <summary>What happened at one queue so far.</summary>
internal struct QueueTally
{
    private HashSet<int>? _waitingProducers;
    private WaitTally _waitsForRoom;
    private bool _isFull;
    private long _lastFull;
    private long _puts;
    private long _takes;
    private long _longest;
    private long _putWaitNs;
    private long _takeWaitNs;

    /// <summary>The waits of producers during which the queue was full.</summary>
    public readonly WaitTally WaitsForRoom => _waitsForRoom;

    /// <summary>Whose waits those were.</summary>
    public readonly IReadOnlyCollection<int> WaitingProducers => _waitingProducers ?? [];

    /// <summary>An item went in or out.</summary>
    public void Pass(in TimelineEvent e, long sequence, long capacity)
    {
        if (e.Kind == EventKind.QueuePut)
            _puts++;
        else if (e.Value != 0)
            _takes++;
        if (_isFull)
            _lastFull = sequence;
        _isFull = capacity > 0 && e.Extra >= capacity;
        _longest = Math.Max(_longest, e.Extra);
    }

    /// <summary>A wait has come to an end, before its outcome is passed.</summary>
    public void AddWait(int thread, in OpenWait wait, long endNs)
    {
        if (wait.Kind == EventKind.QueueTakeRequested)
        {
            _takeWaitNs += endNs - wait.SinceNs;
            return;
        }

        _putWaitNs += endNs - wait.SinceNs;
        if (!_isFull && _lastFull <= wait.Sequence)
            return;
        _waitsForRoom.Add(wait, endNs);
        (_waitingProducers ??= []).Add(thread);
    }

    public readonly QueueUse Result(TimelineName name) =>
        new(name.Id, name.Text, name.Initial, _puts, _takes, _longest, _putWaitNs, _takeWaitNs);
}
