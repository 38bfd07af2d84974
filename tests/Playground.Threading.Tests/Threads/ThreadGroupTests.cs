using Playground.Testing;
using Playground.Threading.Primitives;
using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Threading.Tests.Threads;

public class ThreadGroupTests
{
    [Fact]
    public async Task Group_refuses_more_threads_at_a_time_than_it_may_have()
    {
        await using var run = new RecordedRun(maxThreads: 3);
        run.Threads.Start("main", () =>
        {
            var latch = run.Threads.Lock("latch");
            ProbedThread[] workers;
            using (latch.Hold())
            {
                workers = run.Threads.StartMany(2, "Worker", () => latch.Hold().Dispose());
                var refused = Assert.Throws<InvalidOperationException>(() => run.Threads.Start("Surplus", () => { }));
                Assert.Contains("3 threads", refused.Message, StringComparison.Ordinal);
            }

            foreach (var worker in workers)
                worker.Join();
        });
        var timeline = await run.CompleteAsync();

        Assert.DoesNotContain("Surplus", timeline.All(NameKind.Thread).Select(name => name.Text));
    }

    [Fact]
    public async Task Group_may_start_others_in_place_of_threads_that_have_ended()
    {
        // As a control run does, whose threads follow those of the recorded run.
        await using var run = new RecordedRun(maxThreads: 5);
        run.Threads.Start("main", () =>
        {
            for (var round = 0; round < 20; round++)
            {
                foreach (var worker in run.Threads.StartMany(4, "Worker", () => { }))
                    worker.Join();
            }
        });

        Assert.Equal(80, (await run.CompleteAsync()).Where(EventKind.ThreadStarting).Count);
    }

    [Fact]
    public async Task Threads_alive_are_counted_until_all_have_ended()
    {
        await using var run = new RecordedRun();
        using var latch = new ManualResetEventSlim();
        Assert.Equal(0, run.Threads.LiveThreads);
        run.Threads.StartMany(3, "Worker", () => latch.Wait(TestContext.Current.CancellationToken));
        Assert.Equal(3, run.Threads.LiveThreads);
        Assert.False(run.Threads.AllEnded.IsCompleted);
        latch.Set();
        await run.CompleteAsync();

        Assert.Equal(0, run.Threads.LiveThreads);
    }

    [Fact]
    public async Task Unrecorded_threads_and_primitives_leave_no_trace_but_work_the_same()
    {
        long sum = 0;
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var control = new ThreadGroup(recorder: null, maxThreads: 8);
            var counter = control.Variable("counter");
            var guard = control.Lock("guard");
            var gate = control.Barrier("gate", 4);
            var transfer = control.Transfer("file", 10);
            var workers = control.StartMany(4, "Worker", () =>
            {
                gate.Wait();
                ProbedThread.Sleep(TimeSpan.FromMilliseconds(1));
                for (var i = 0; i < 200; i++)
                {
                    using (guard.Hold())
                    {
                        counter.Write(counter.Read() + 1);
                        ProbedThread.Yield();
                    }

                    if (guard.TryEnter(TimeSpan.Zero))
                        guard.Exit();
                }

                counter.AddAtomically(1);
                lock (transfer)
                {
                    transfer.Start();
                    transfer.Advance(1);
                    transfer.Complete();
                    transfer.Fail();
                }

                control.Start($"Child of {ProbedThread.Current.Name}", () => { }).Join();
            });
            foreach (var worker in workers)
                worker.Join();
            sum = counter.Read();
        });

        Assert.Equal(804, sum);
        Assert.Equal(["main"], timeline.All(null).Select(name => name.Text));
        Assert.Equal([EventKind.ThreadStarted, EventKind.ThreadEnded], timeline.Events.Select(e => e.Kind));
    }

    [Fact]
    public async Task Group_refuses_threads_while_it_is_stopped_and_names_none()
    {
        await using var run = new RecordedRun();
        await run.Threads.StopAsync(RecordedRun.Patience);

        Assert.Throws<ThreadInterruptedException>(() => run.Threads.Start("Late", () => { }));
        Assert.Empty((await run.EndAsync()).All(null));
    }

    [Fact]
    public void Primitives_are_named_in_order_with_what_readers_must_know_of_them()
    {
        var recorder = new TimelineRecorder(100);
        var group = new ThreadGroup(recorder, maxThreads: 1);
        ProbedLock first = group.Lock("lock");
        group.Variable("variable", 7);
        group.Barrier("barrier", 3);
        group.Transfer("transfer", 1024);

        Assert.Equal("lock", first.Name);
        Assert.Equal(
            [(1, NameKind.Lock, "lock", 0), (2, NameKind.Variable, "variable", 7), (3, NameKind.Barrier, "barrier", 3), (4, NameKind.Transfer, "transfer", 1024)],
            recorder.Names.Range(0, recorder.Names.Count).ToArray().Select(name => (name.Id, name.Kind, name.Text, (int)name.Initial)));
    }
}
