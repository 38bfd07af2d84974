using System.Diagnostics.CodeAnalysis;
using Playground.Programs.Threads;

namespace Playground.Programs.Running;

/// <summary>
/// Lets one thread of the system through at a time, each up to its next step. The turn goes from hand to hand by one semaphore for each
/// thread: that takes a few microseconds, where monitors and events take ten times as long. Thread-safe.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphore holds nothing but memory.")]
internal sealed class Turnstile(ProgramThreads threads, StepOrder order)
{
    private readonly SemaphoreSlim _arrivals = new(0);
    private ProgramThread _current = threads.Main;

    /// <summary>Whose turn it is, was, and will be.</summary>
    public StepOrder Order => order;

    /// <summary>Whether nobody could take a step: all have been let go.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Waits until it is a thread's turn; the thread, which runs this code, stands before its next step.</summary>
    /// <exception cref="OperationCanceledException">The program is over.</exception>
    public void Await(ProgramThread me)
    {
        var world = me.Machine.World;
        world.ThrowIfOver();
        if (IsStuck)
            return;
        if (me != _current)
        {
            // A new thread has come to its first step.
            _arrivals.Release();
            me.Gate.Wait();
        }
        else if (PassOn() is { } next && next != me)
        {
            next.Gate.Release();
            me.Gate.Wait();
        }

        world.ThrowIfOver();
    }

    /// <summary>A thread has ended: the turn goes to another.</summary>
    public void Leave(ProgramThread me)
    {
        if (me != _current)
            _arrivals.Release();
        else if (!IsStuck)
            PassOn()?.Gate.Release();
    }

    /// <summary>Waits until a thread that was just started has come to its first step, or has ended.</summary>
    public void AwaitArrival() => _arrivals.Wait();

    private ProgramThread? PassOn()
    {
        order.TellWaits();
        if (order.Next() is { } next)
            return _current = next;
        if (order.Problem is { } problem)
        {
            threads.World.Outcome.Refuse(problem);
            return null;
        }

        IsStuck = true;
        foreach (var thread in threads.Alive())
            thread.Gate.Release();
        return null;
    }
}
