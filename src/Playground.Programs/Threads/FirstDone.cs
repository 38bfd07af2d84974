using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A wait for whichever of several futures is done first.</summary>
internal sealed class FirstDone(ProgramThreads threads) : SharedState(threads, NameKind.Signal, "as_completed")
{
    private readonly WaitLine _line = new();

    /// <summary>Gives the index of one that is done; -1 when the time is up.</summary>
    public Operation Await(IReadOnlyList<FutureState> futures, TimeSpan timeout)
    {
        foreach (var future in futures)
            future.Watch(this);
        return new()
        {
            Target = this,
            Verb = "wait for",
            Object = "the first future",
            Requested = EventKind.None,
            Line = _line,
            Bound = futures,
            IsPossible = () => IndexOfDone(futures) >= 0,
            Timeout = timeout,
            Do = _ => Boxed.Of(IndexOfDone(futures)),
            TimeUp = () => Boxed.Of(-1),
        };
    }

    /// <summary>One of the futures is done.</summary>
    public void LookAgain() => Guarded(() => _line.WakeAll());

    private static int IndexOfDone(IReadOnlyList<FutureState> futures)
    {
        for (var i = 0; i < futures.Count; i++)
        {
            if (futures[i].IsDone)
                return i;
        }

        return -1;
    }
}
