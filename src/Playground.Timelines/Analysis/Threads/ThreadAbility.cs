using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis.Threads;

/// <summary>Whether a thread is able to run: it has started and not ended, and neither waits nor sleeps nor is in a transfer.</summary>
internal struct ThreadAbility
{
    /// <summary>The kinds that can change it.</summary>
    public static readonly KindSet Kinds = WaitKinds.Requests.And(WaitKinds.Outcomes).And(KindSet.Of(
        EventKind.ThreadStarted,
        EventKind.ThreadEnded,
        EventKind.SleepStarted,
        EventKind.SleepEnded,
        EventKind.IoStarted,
        EventKind.IoCompleted,
        EventKind.IoFailed));

    private bool _isAlive;
    private bool _isStill;
    private int _transfers;

    private readonly bool IsAble => _isAlive && !_isStill && _transfers <= 0;

    /// <summary>The thread does something of <see cref="Kinds"/>.</summary>
    /// <returns>1 if it is able to run only now, -1 if it is no longer, 0 if nothing has changed.</returns>
    public int Pass(EventKind kind)
    {
        var wasAble = IsAble;
        _isAlive = kind != EventKind.ThreadEnded;
        _isStill = kind == EventKind.SleepStarted || WaitKinds.Requests.Contains(kind);
        if (kind == EventKind.IoStarted)
            _transfers++;
        else if (kind is EventKind.IoCompleted or EventKind.IoFailed)
            _transfers--;
        return (IsAble ? 1 : 0) - (wasAble ? 1 : 0);
    }
}
