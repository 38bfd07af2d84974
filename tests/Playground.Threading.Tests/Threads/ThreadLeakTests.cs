using System.Diagnostics;
using Playground.Testing;
using Playground.Threading.Tests.Deadlocks;

namespace Playground.Threading.Tests.Threads;

public class ThreadLeakTests
{
    private const int Runs = 200;

    [Fact]
    public async Task Process_has_no_more_threads_after_two_hundred_deadlocks_than_before()
    {
        await DeadlockAsync();
        var before = CountThreads();
        for (var i = 0; i < Runs; i++)
            await DeadlockAsync();

        // The pool's threads come and go as they like: a leak would be hundreds.
        Until.True(() => CountThreads() <= before + 8);
    }

    private static async Task DeadlockAsync()
    {
        await using var run = new RecordedRun();
        Ring.Start(run.Threads, 2);
        await run.Threads.DeadlockDetected.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        await run.EndAsync();
        Assert.Equal(0, run.Abandoned);
    }

    private static int CountThreads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }
}
