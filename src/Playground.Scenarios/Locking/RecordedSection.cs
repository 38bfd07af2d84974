using Playground.Scenarios.Catalogue;
using Playground.Threading.Mechanisms;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;

namespace Playground.Scenarios.Locking;

/// <summary>The section under one mechanism, as the lanes show it.</summary>
internal sealed class RecordedSection
{
    private readonly ProbedLock[] _locks;
    private readonly ProbedVariable[] _counters;
    private readonly GuardedCounter _work;

    public RecordedSection(ThreadGroup threads, LockComparison.Mechanism mechanism, LockComparison.Choices choices)
    {
        var isShared = choices.Locks == LockComparison.Sharing.OneForAll;
        _work = new GuardedCounter(choices.Steps);
        (_locks, _counters) = mechanism == LockComparison.Mechanism.Interlocked
            ? (Array.Empty<ProbedLock>(), Each(name => threads.Variable(name)))
            : (Each(name => threads.Lock(name, Enum.Parse<LockMechanism>(mechanism.ToString()))), []);

        T[] Each<T>(Func<string, T> make) => isShared
            ? [make(mechanism.ToString())]
            : [.. Enumerable.Range(1, choices.Threads).Select(n => make($"{mechanism} {n}"))];
    }

    /// <summary>Passes it once.</summary>
    /// <param name="thread">0 for the first one.</param>
    public void Pass(int thread)
    {
        if (_locks.Length == 0)
        {
            _work.Compute();
            _counters[thread % _counters.Length].AddAtomically(1);
            return;
        }

        using (_locks[thread % _locks.Length].Hold())
            _work.Compute();
    }
}
