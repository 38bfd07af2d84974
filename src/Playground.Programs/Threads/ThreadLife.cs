using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>Where a thread of a program stands, for those that start and await it.</summary>
internal sealed class ThreadLife(ProgramThreads threads, ProgramThread thread) : SharedState(threads, NameKind.Thread, "Thread")
{
    /// <summary>Far longer than it takes to make a thread.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly WaitLine _line = new();

    public ProgramThread Thread => thread;

    public override string Name => Naming.Shown(thread.Name);

    public override int Id => Probe?.Id ?? 0;

    public override ProbedThread? Owner => thread.HasEnded ? null : Probe;

    public override bool EndsWith(ProbedThread ending) => Probe == ending;

    /// <summary>What it is recorded as; null if it is not started. Between its place in the order of threads and its making others may come.</summary>
    private ProbedThread? Probe
    {
        get
        {
            if (thread is { IsStarted: true, Probe: null, HasEnded: false })
                SpinWait.SpinUntil(() => thread.Probe is not null || thread.HasEnded, Patience);
            return thread.IsStarted ? thread.Probe : null;
        }
    }

    public Operation Start() => new()
    {
        Target = this,
        Verb = "start",
        IsAlone = true,
        Begin = () =>
        {
            if (thread.IsStarted)
                throw Raise.RuntimeError("threads can only be started once");
            Sharing.Share(thread.Instance!);
            Threads.Enter(thread);
        },
        Do = _ =>
        {
            Threads.Launch(thread);
            return NoneValue.Instance;
        },
    };

    public Operation Join(ProgramThread me, TimeSpan timeout)
    {
        if (!thread.IsStarted)
            throw Raise.RuntimeError("cannot join thread before it is started");
        if (thread == me)
            throw Raise.RuntimeError("cannot join current thread");
        return new()
        {
            Target = this,
            Verb = "join",
            Requested = EventKind.JoinRequested,
            TimedOut = EventKind.JoinTimedOut,
            Line = _line,
            IsPossible = () => thread.HasEnded,
            Timeout = timeout,
            Do = _ =>
            {
                Tell(me.Probe, EventKind.JoinCompleted);
                return NoneValue.Instance;
            },
            TimeUp = () => NoneValue.Instance,
        };
    }

    public Operation IsAlive() => new()
    {
        Target = this,
        Verb = "look at",
        Do = _ => Boxed.Of(thread is { IsStarted: true, HasEnded: false }),
    };

    /// <summary>The thread has ended: who awaits it goes on.</summary>
    public void TellEnd()
    {
        lock (State)
        {
            thread.HasEnded = true;
            _line.WakeAll();
        }
    }
}
