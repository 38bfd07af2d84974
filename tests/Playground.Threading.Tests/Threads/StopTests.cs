using Playground.Testing;
using Playground.Threading.Io;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Threads;

public class StopTests
{
    /// <summary>Far less than a wait that nobody ends, far more than an interrupt takes.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Waits => ["lock", "timed lock", "join", "timed join", "barrier", "sleep", "event loop", "cpu", "reads", "additions"];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Stop_gives_back_a_thread_in_every_kind_of_wait(string wait)
    {
        await using var run = new RecordedRun();
        var threads = run.Threads;
        var held = threads.Lock("held");
        var variable = threads.Variable("variable");
        var holder = threads.Start("Holder", () =>
        {
            using (held.Hold())
                ProbedThread.Sleep(TimeSpan.FromHours(1));
        });
        Until.True(() => run.Events(EventKind.SleepStarted) == 1);
        threads.Start("Worker", () =>
        {
            switch (wait)
            {
                case "lock": held.Enter(); break;
                case "timed lock": held.TryEnter(TimeSpan.FromHours(1)); break;
                case "join": holder.Join(); break;
                case "timed join": holder.Join(TimeSpan.FromHours(1)); break;
                case "barrier": threads.Barrier("barrier", 2).Wait(); break;
                case "sleep": ProbedThread.Sleep(TimeSpan.FromHours(1)); break;
                case "event loop": EventLoop.Run(() => new TaskCompletionSource<int>().Task); break;
                case "cpu": while (true) ProbedThread.Current.ThrowIfStopping();
                case "reads": while (true) variable.Write(variable.Read() + 1);
                case "additions": while (true) variable.AddAtomically(1);
                default: throw new ArgumentException(wait);
            }
        });
        await Task.Delay(20, TestContext.Current.CancellationToken);
        var timeline = await run.EndAsync(Grace);

        Assert.Equal(0, run.Abandoned);
        Assert.Equal(0, threads.LiveThreads);
        Assert.True(threads.AllEnded.IsCompleted);
        Assert.False(threads.Failed.IsCompleted);
        Assert.False(threads.DeadlockDetected.IsCompleted);
        TimelineRules.Check(timeline);
    }

    [Fact]
    public async Task Thread_that_will_not_end_is_counted_as_abandoned()
    {
        await using var run = new RecordedRun();
        using var enough = new ManualResetEventSlim();
        var interrupts = 0;
        run.Threads.Start("Stubborn", () =>
        {
            while (!enough.IsSet)
            {
                try
                {
                    Thread.Sleep(1);
                }
                catch (ThreadInterruptedException)
                {
                    interrupts++;
                }
            }
        });
        run.Threads.Start("Obedient", () => ProbedThread.Sleep(TimeSpan.FromHours(1)));
        await run.EndAsync(grace: TimeSpan.FromMilliseconds(100));

        Assert.Equal(1, run.Abandoned);
        Assert.Equal(1, run.Threads.LiveThreads);
        enough.Set();
        await run.Threads.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        Assert.True(interrupts > 1);
    }

    [Fact]
    public async Task Stop_without_grace_interrupts_all_the_same()
    {
        await using var run = new RecordedRun();
        run.Threads.Start("Sleeper", () => ProbedThread.Sleep(TimeSpan.FromHours(1)));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        await run.Threads.StopAsync(TimeSpan.Zero);

        await run.Threads.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stop_is_not_kept_by_a_callback_that_blocks_or_throws()
    {
        await using var run = new RecordedRun();
        using var enough = new ManualResetEventSlim();
        using var throwing = run.Threads.Stopping.Register(() => throw new FormatException());
        run.Threads.Stopping.Register(() => enough.Wait(RecordedRun.Patience));
        run.Threads.Start("Sleeper", () => ProbedThread.Sleep(TimeSpan.FromHours(1)));
        var abandoned = await run.Threads.StopAsync(Grace);
        var isBlocked = !enough.IsSet;
        enough.Set();

        Assert.True(isBlocked);
        Assert.Equal(0, abandoned);
    }

    [Fact]
    public async Task Stop_of_a_group_without_threads_has_nothing_to_wait_for()
    {
        await using var run = new RecordedRun();

        Assert.Equal(0, await run.Threads.StopAsync(Grace));
        Assert.True(run.Threads.Stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Exception_that_a_thread_answers_a_stop_with_is_no_failure()
    {
        await using var run = new RecordedRun();
        var thread = run.Threads.Start("Worker", () =>
        {
            try
            {
                ProbedThread.Sleep(TimeSpan.FromHours(1));
            }
            catch (ThreadInterruptedException e)
            {
                throw new FormatException("wrapped", e);
            }
        });
        await run.EndAsync();

        Assert.Null(thread.Failure);
        Assert.False(run.Threads.Failed.IsCompleted);
    }

    [Fact]
    public async Task Timeline_ends_where_it_was_closed_and_shows_no_unwinding()
    {
        await using var run = new RecordedRun();
        var held = run.Threads.Lock("lock");
        run.Threads.Start("Holder", () =>
        {
            using (held.Hold())
                ProbedThread.Sleep(TimeSpan.FromHours(1));
        });
        Until.True(() => run.Events(EventKind.SleepStarted) == 1);
        var waiter = run.Threads.Start("Waiter", () => held.Hold().Dispose());
        Until.True(() => waiter.PendingWait is not null);
        var timeline = await run.EndAsync();

        Assert.Equal([EventKind.LockRequested, EventKind.LockAcquired, EventKind.SleepStarted], timeline.KindsOf("Holder"));
        Assert.Equal([EventKind.LockRequested], timeline.KindsOf("Waiter"));
        Assert.Empty(timeline.Where(EventKind.ThreadEnded));
        Assert.Null(waiter.PendingWait);
    }

    [Fact]
    public async Task Stop_catches_threads_that_are_just_being_started()
    {
        for (var round = 0; round < 50; round++)
        {
            await using var run = new RecordedRun(maxThreads: 40);
            run.Threads.StartMany(4, "Starter", () =>
            {
                while (true)
                {
                    var child = run.Threads.Start("Child", () => ProbedThread.Sleep(TimeSpan.FromMilliseconds(1)));
                    if (Random.Shared.Next(4) == 0)
                        child.Join();
                    else
                        Until.True(() => !child.IsAlive);
                }
            });
            await Task.Delay(Random.Shared.Next(8), TestContext.Current.CancellationToken);
            var timeline = await run.EndAsync();

            Assert.Equal(0, run.Abandoned);
            Assert.Equal(0, run.Threads.LiveThreads);
            Assert.False(run.Threads.Failed.IsCompleted);
            TimelineRules.Check(timeline);
        }
    }
}
