using Playground.Testing;
using Playground.Threading.Io;

namespace Playground.Threading.Tests.Io;

public class EventLoopTests
{
    [Fact]
    public Task Loop_runs_everything_after_an_await_on_the_calling_thread() => RecordedRun.OfAsync(_ =>
    {
        var own = Environment.CurrentManagedThreadId;
        var seen = new List<int>();
        var sum = EventLoop.Run(async () =>
        {
            var parts = await Task.WhenAll(Enumerable.Range(1, 20).Select(async number =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await (i % 2 == 0 ? Task.Delay(1) : Task.Run(() => { }));
                    seen.Add(Environment.CurrentManagedThreadId);
                }

                return number;
            }));
            return parts.Sum();
        });

        Assert.Equal(210, sum);
        Assert.Equal(200, seen.Count);
        Assert.All(seen, id => Assert.Equal(own, id));
    });

    [Fact]
    public Task Loop_returns_at_once_what_is_there_at_once() =>
        RecordedRun.OfAsync(_ => Assert.Equal(42, EventLoop.Run(() => Task.FromResult(42))));

    [Fact]
    public Task Loop_gives_the_context_back_that_was_there_before() => RecordedRun.OfAsync(_ =>
    {
        var before = SynchronizationContext.Current;
        EventLoop.Run(async () =>
        {
            Assert.IsType<EventLoop>(SynchronizationContext.Current);
            await Task.Yield();
            Assert.IsType<EventLoop>(SynchronizationContext.Current);
            return 0;
        });

        Assert.Same(before, SynchronizationContext.Current);
    });

    [Fact]
    public Task Exception_before_or_after_an_await_comes_out_of_the_loop() => RecordedRun.OfAsync(_ =>
    {
        Assert.Throws<FormatException>(() => { EventLoop.Run<int>(() => throw new FormatException()); });
        Assert.Throws<FormatException>(() =>
        {
            EventLoop.Run<int>(async () =>
            {
                await Task.Delay(1);
                throw new FormatException();
            });
        });
    });

    [Fact]
    public void Loop_on_a_thread_outside_a_group_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => { EventLoop.Run(() => Task.FromResult(42)); });

    [Fact]
    public async Task Loop_that_waits_is_stopped_and_late_continuations_harm_nobody()
    {
        var late = new TaskCompletionSource();
        await using var run = new RecordedRun();
        run.Threads.Start("main", () => EventLoop.Run(async () =>
        {
            await late.Task;
            return 0;
        }));
        Until.True(() => run.Threads.LiveThreads == 1);
        await Task.Delay(10, TestContext.Current.CancellationToken);
        await run.EndAsync();
        late.SetResult();

        Assert.Equal(0, run.Abandoned);
    }

    [Fact]
    public async Task Loops_that_are_stopped_while_continuations_come_end_without_harm()
    {
        // A continuation that comes when the loop has gone is posted by a thread of the pool: an exception there ends the process.
        for (var round = 0; round < 50; round++)
        {
            await using var run = new RecordedRun();
            run.Threads.StartMany(8, "Loop", () => EventLoop.Run(async () =>
            {
                await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
                {
                    while (true)
                        await Task.Run(() => { });
                }));
                return 0;
            }));
            await Task.Delay(Random.Shared.Next(5), TestContext.Current.CancellationToken);
            await run.EndAsync();

            Assert.Equal(0, run.Abandoned);
        }
    }
}
