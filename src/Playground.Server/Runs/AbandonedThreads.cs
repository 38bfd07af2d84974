using Playground.Server.Operations;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>
/// Threads of ended runs that did not end when they were told to: counted as long as they live, and told again every second. They hold
/// no place of the limits on runs and threads, which would otherwise be lost for good with a thread that never ends. Thread-safe.
/// </summary>
public sealed class AbandonedThreads(PlaygroundMetrics metrics, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private int _count;

    /// <summary>How many live, as of a second ago.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts a stopped group's threads until the last has ended.</summary>
    /// <param name="threads">The group.</param>
    /// <param name="left">How many of them live.</param>
    public void Add(ThreadGroup threads, int left)
    {
        ArgumentNullException.ThrowIfNull(threads);
        Change(left);
        _ = FollowAsync(threads, left);
    }

    private async Task FollowAsync(ThreadGroup threads, int known)
    {
        while (known > 0)
        {
            await Task.WhenAny(threads.AllEnded, Task.Delay(Interval, time));
            // Whatever kept it from noticing may be over, and its next wait one that ends so.
            var left = await threads.StopAsync(TimeSpan.Zero);
            Change(left - known);
            known = left;
        }
    }

    private void Change(int difference)
    {
        Interlocked.Add(ref _count, difference);
        metrics.LeakedThreadsChanged(difference);
    }
}
