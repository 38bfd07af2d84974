using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Deadlocks;

public class StallTests
{
    public static TheoryData<string> Hopeless =>
        ["barrier", "queue take", "queue put", "semaphore", "signal", "condition", "lock of an ended thread", "worker after main"];

    [Theory]
    [MemberData(nameof(Hopeless))]
    public async Task Wait_that_nobody_can_end_is_found_and_named(string wait)
    {
        await using var run = new RecordedRun();
        run.Threads.StartMain(() => Hope(run.Threads, wait));
        var stalled = await run.Threads.StallDetected.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
        var timeline = await run.EndAsync();

        TimelineRules.Check(timeline);
        Assert.False(run.Threads.DeadlockDetected.IsCompleted);
        var detected = timeline.Where(EventKind.StallDetected).Single();
        Assert.Equal(stalled.Count, detected.Value);
        Assert.Contains(stalled, link => link.Thread == "Worker" && link.WaitsFor == "thing");
        if (wait != "worker after main")
            Assert.Contains(stalled, link => link is { Thread: "main", WaitsFor: "Worker", HeldBy: "Worker" });
    }

    [Fact]
    public async Task Wait_that_begins_while_the_last_other_thread_ends_is_found()
    {
        await using var run = new RecordedRun();
        using var released = new ManualResetEventSlim();
        run.Threads.StartMain(() =>
        {
            var (main, never) = (ProbedThread.Current, run.Threads.Signal("never"));
            run.Threads.Start("Worker", () => { }, () =>
            {
                // It has looked, and is still there.
                released.Set();
                Until.True(() => main.PendingWait is not null);
            });
            released.Wait();
            never.Wait();
        });

        var stalled = await run.Threads.StallDetected.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);

        Assert.Equal(["main"], stalled.Select(link => link.Thread));
        await run.EndAsync();
    }

    [Fact]
    public async Task Thread_that_was_interrupted_is_going_on_even_if_it_has_yet_to_notice()
    {
        // Whether it has noticed when the other looks is chance.
        for (var i = 0; i < 100; i++)
        {
            await using var run = new RecordedRun();
            run.Threads.StartMain(() => InterruptOneThatWaits(run.Threads));

            await run.Threads.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
            Assert.False(run.Threads.StallDetected.IsCompleted);
            await run.EndAsync();
        }
    }

    [Fact]
    public async Task Thread_that_sleeps_or_waits_with_a_time_out_keeps_up_hope()
    {
        await RecordedRun.OfAsync(threads =>
        {
            var start = threads.Signal("start");
            var never = threads.Signal("never");
            var workers = threads.StartMany(4, "Worker", start.Wait);
            var sleeper = threads.Start("Sleeper", () =>
            {
                Until.True(() => workers.All(worker => worker.PendingWait is not null));
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(5));
                Assert.False(never.Wait(TimeSpan.FromMilliseconds(5)));
                start.Set();
            });
            foreach (var worker in workers)
                worker.Join();
            sleeper.Join();
        });
    }

    [Fact]
    public async Task Threads_that_hand_on_to_each_other_are_never_taken_for_a_stall()
    {
        const int Rounds = 20_000;
        await RecordedRun.OfAsync(threads =>
        {
            // At any time all but one wait, and the one is just about to.
            var (ping, pong) = (threads.Semaphore("ping", 0, isBounded: false), threads.Semaphore("pong", 0, isBounded: false));
            var other = threads.Start("Other", () =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    ping.Acquire();
                    pong.Release();
                }
            });
            for (var i = 0; i < Rounds; i++)
            {
                ping.Release();
                pong.Acquire();
            }

            other.Join();
        });
    }

    [Fact]
    public async Task Threads_that_start_wait_and_end_all_the_time_are_never_taken_for_a_stall()
    {
        await RecordedRun.OfAsync(threads =>
        {
            for (var round = 0; round < 400; round++)
            {
                var gate = threads.Lock($"gate-{round}");
                var box = threads.Queue<int>($"box-{round}", 1);
                var workers = new[]
                {
                    threads.Start($"Putter-{round}", () =>
                    {
                        using (gate.Hold())
                            box.Put(1);
                        box.Put(2);
                    }),
                    threads.Start($"Taker-{round}", () =>
                    {
                        using (gate.Hold())
                        {
                        }

                        Assert.True(box.TryTake(out _));
                        Assert.True(box.TryTake(out _));
                    }),
                };
                foreach (var worker in workers)
                    worker.Join();
            }
        });
    }

    private static void Hope(ThreadGroup threads, string wait)
    {
        var full = threads.Queue<int>(wait == "queue put" ? "thing" : "full", 1);
        full.Put(1);
        var held = threads.Lock(wait == "lock of an ended thread" ? "thing" : "held");
        threads.Start("Holder", held.Enter).Join();
        var guard = threads.Lock("guard");
        var worker = threads.Start("Worker", () =>
        {
            switch (wait)
            {
                case "barrier": threads.Barrier("thing", 2).Wait(); break;
                case "queue take": threads.Queue<int>("thing").TryTake(out _); break;
                case "queue put": full.Put(2); break;
                case "semaphore": threads.Semaphore("thing", 0, isBounded: true).Acquire(); break;
                case "signal" or "worker after main": threads.Signal("thing").Wait(); break;
                case "lock of an ended thread": held.Enter(); break;
                case "condition":
                    guard.Enter();
                    threads.Condition("thing", guard).Wait();
                    break;
                default: throw new ArgumentException(wait);
            }
        });
        if (wait == "worker after main")
            Until.True(() => worker.PendingWait is not null);
        else
            worker.Join();
    }

    private static void InterruptOneThatWaits(ThreadGroup threads)
    {
        var (main, never, end) = (ProbedThread.Current, threads.Signal("never"), threads.Signal("end"));
        threads.Start("Worker", () =>
        {
            Until.True(() => main.PendingWait is not null);
            main.Interrupt();
            end.Wait();
        });
        try
        {
            never.Wait();
        }
        catch (ThreadInterruptedException)
        {
            end.Set();
        }
    }
}
