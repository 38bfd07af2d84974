using Microsoft.Extensions.Time.Testing;
using Playground.Testing;
using Playground.Threading.Processors;

namespace Playground.Threading.Tests.Processors;

/// <summary>Threads of a client that has taken more than its part, on a clock that stands still: whoever sleeps does so until it goes on.</summary>
public sealed class ProcessorShareTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ProcessorShare _share;

    public ProcessorShareTests()
    {
        Assert.SkipUnless(ProcessorTime.OfThisThread() is not null, "The system does not say how long threads have been running.");
        var shares = new ProcessorShares(processors: 1, least: 1, _time);
        shares.Note(shares.Of("other"));
        _share = shares.Of("one");
        _share.Due = _time.GetTimestamp() + (_time.TimestampFrequency * 60);
    }

    [Fact]
    public void A_thread_sleeps_at_its_checkpoint_until_nobody_else_computes()
    {
        var thread = Start(() =>
        {
            _share.Enter();
            ProcessorShare.Checkpoint();
        });
        AssertSleeps(thread);
        _time.Advance(ProcessorShares.Presence);

        Assert.True(thread.Join(RecordedRun.Patience));
    }

    [Fact]
    public void Threads_that_it_starts_sleep_as_well()
    {
        var child = Start(null);
        Start(() =>
        {
            _share.Enter();
            child = Start(ProcessorShare.Checkpoint);
        }).Join();
        AssertSleeps(child);
        _time.Advance(ProcessorShares.Presence);

        Assert.True(child.Join(RecordedRun.Patience));
    }

    [Fact]
    public void An_interrupt_ends_the_sleep_and_then_the_next_wait()
    {
        var isInterrupted = false;
        var thread = Start(() =>
        {
            _share.Enter();
            ProcessorShare.Checkpoint();
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        });
        AssertSleeps(thread);
        thread.Interrupt();

        Assert.True(thread.Join(RecordedRun.Patience));
        Assert.True(isInterrupted);
    }

    [Fact]
    public void A_thread_of_nobody_goes_on() => Assert.True(Start(ProcessorShare.Checkpoint).Join(RecordedRun.Patience));

    [Fact]
    public void What_a_thread_has_computed_is_charged()
    {
        var before = _share.Due;
        var thread = Start(() =>
        {
            _share.Enter();
            while (ProcessorTime.OfThisThread() < TimeSpan.FromMilliseconds(5))
                Thread.SpinWait(1000);
            _share.Settle();
        });
        AssertSleeps(thread);
        thread.Interrupt();
        thread.Join();

        Assert.True(_time.GetElapsedTime(before, _share.Due) >= TimeSpan.FromMilliseconds(5));
    }

    private static Thread Start(Action? body)
    {
        var thread = new Thread(() => body?.Invoke()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void AssertSleeps(Thread thread) => Until.True(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
}
