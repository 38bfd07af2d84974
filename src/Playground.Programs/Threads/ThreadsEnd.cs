using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>The end of a program: its main thread waits for all others that are not daemons.</summary>
internal sealed class ThreadsEnd(ProgramThreads threads) : SharedState(threads, NameKind.Signal, "the end of all threads")
{
    private readonly WaitLine _line = new();

    /// <summary>The threads that have been started.</summary>
    public ProgramThread[] Started => Threads.Started();

    /// <summary>What knows them.</summary>
    public ProgramThreads All => Threads;

    public override bool EndsWith(ProbedThread thread) =>
        !Threads.Alive().Any(other => other != Threads.Main && !other.IsDaemon && other.Probe != thread);

    public override string Name => "the end of all threads";

    /// <summary>Waits; goes on at once where nobody is left.</summary>
    public static Operation Await(ProgramThreads threads, ProgramThread me) => threads.End.Await(me);

    /// <summary>Gives Python's objects of the threads that are alive.</summary>
    public Operation Look() => new()
    {
        Target = this,
        Verb = "look at",
        Object = "the threads",
        Do = _ => new ListValue([.. Threads.Alive().Select(thread => (object)thread.Instance!)]),
    };

    /// <summary>Some thread has ended.</summary>
    public void TellEnd() => Guarded(() => _line.WakeAll());

    private Operation Await(ProgramThread me) => new()
    {
        Target = this,
        Verb = "wait for",
        Line = _line,
        Requested = EventKind.SignalRequested,
        IsPossible = () => !Threads.Alive().Any(thread => thread != me && !thread.IsDaemon),
        Do = hasWaited =>
        {
            if (hasWaited)
                Tell(me.Probe, EventKind.SignalReceived, extra: 1);
            return NoneValue.Instance;
        },
    };
}
