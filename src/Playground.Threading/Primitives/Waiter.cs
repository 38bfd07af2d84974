using System.Diagnostics.CodeAnalysis;
using Playground.Threading.Deadlocks;
using Playground.Threading.Threads;

namespace Playground.Threading.Primitives;

/// <summary>A thread's place in a line: it stands in a real wait of the operating system until it is woken.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The gate holds nothing but memory.")]
internal sealed class Waiter(ProbedPrimitive primitive, bool isTimed) : Wait(isTimed)
{
    private readonly SemaphoreSlim _gate = new(0, 1);
    private volatile bool _isWoken;

    public override int Subject => primitive.Id;

    public override string Name => primitive.Name;

    public override ProbedThread? Owner => primitive.Owner;

    public override bool EndsWith(ProbedThread thread) => primitive.EndsWith(thread);

    public override bool IsOver => _isWoken;

    /// <summary>Lets the thread go on. Call it once.</summary>
    public void Wake()
    {
        _isWoken = true;
        Uninterrupted.Do(_gate, static gate => gate.Release());
    }

    /// <summary>Waits; for the thread whose place it is.</summary>
    /// <returns>Whether it was woken in time.</returns>
    /// <exception cref="ThreadInterruptedException">The thread was interrupted.</exception>
    public bool Block(TimeSpan timeout) => _gate.Wait(timeout);
}
