using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>The end of a program: its main thread waits for all others that are not daemons.</summary>
/// <remarks>It is recorded as a join with several threads, and is nothing that has a lane of its own.</remarks>
internal sealed class ThreadsEnd(ProgramThreads threads) : SharedState(threads, NameKind.Text, "every other thread")
{
    private readonly WaitLine _line = new();

    /// <summary>The threads that have been started.</summary>
    public ProgramThread[] Started => Threads.Started();

    /// <summary>What knows them.</summary>
    public ProgramThreads All => Threads;

    public override string Name => Threads.Started().Any(thread => thread.IsDaemon) ? "every thread that is no daemon" : "every other thread";

    public override int Id => Threads.Group.Text(Name);

    public override bool EndsWith(ProbedThread thread) => !Awaited().Any(other => other.Probe != thread);

    /// <summary>Waits; goes on at once where nobody is left.</summary>
    public static Operation Await(ProgramThreads threads, ProgramThread me) => threads.End.Await(me);

    /// <summary>Gives Python's objects of the threads that are alive.</summary>
    public Operation Look() => new()
    {
        Target = this,
        Verb = "look at",
        Object = "the threads",
        // Their order is that in which they were started.
        Do = _ => new ListValue([.. Threads.Alive().Select(thread => (object)thread.Identified().Instance!)]),
    };

    /// <summary>Some thread has ended.</summary>
    public void TellEnd() => Guarded(() => _line.WakeAll());

    private Operation Await(ProgramThread me)
    {
        // Where nobody is left there is nothing to tell.
        var isAwaited = Awaited().Any();
        return new()
        {
            Target = this,
            Verb = "wait for",
            Object = $"{Name} to end",
            Line = _line,
            Requested = isAwaited ? EventKind.JoinRequested : EventKind.None,
            IsPossible = () => !Awaited().Any(),
            Do = hasWaited =>
            {
                if (isAwaited || hasWaited)
                    Tell(me.Probe, EventKind.JoinCompleted);
                return NoneValue.Instance;
            },
        };
    }

    private IEnumerable<ProgramThread> Awaited() => Threads.Alive().Where(thread => thread != Threads.Main && !thread.IsDaemon);
}
