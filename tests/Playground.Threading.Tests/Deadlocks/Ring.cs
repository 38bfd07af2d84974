using Playground.Threading.Primitives;
using Playground.Threading.Threads;

namespace Playground.Threading.Tests.Deadlocks;

/// <summary>Threads that hold one lock each and then want their neighbour's: the shortest way into a deadlock.</summary>
internal static class Ring
{
    /// <summary>Starts "name-1", "name-2" … of which each holds "name-lock-N" and then wants the next one's lock.</summary>
    /// <param name="threads">The group.</param>
    /// <param name="count">How many stand in the ring.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="wantSecond">How the second lock is taken; by entering it if not given.</param>
    public static ProbedThread[] Start(ThreadGroup threads, int count, string name = "Worker", Action<int, ProbedLock>? wantSecond = null)
    {
        var locks = Enumerable.Range(1, count).Select(n => threads.Lock($"{name}-lock-{n}")).ToArray();
        var all = threads.Barrier("all hold one", count);
        return [.. Enumerable.Range(0, count).Select(own => threads.Start($"{name}-{own + 1}", () =>
        {
            using (locks[own].Hold())
            {
                all.Wait();
                var second = locks[(own + 1) % count];
                if (wantSecond is not null)
                    wantSecond(own + 1, second);
                else
                    second.Hold().Dispose();
            }
        }))];
    }
}
