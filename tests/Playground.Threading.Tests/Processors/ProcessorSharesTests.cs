using Microsoft.Extensions.Time.Testing;
using Playground.Testing;
using Playground.Threading.Processors;

namespace Playground.Threading.Tests.Processors;

public sealed class ProcessorSharesTests : IDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(8);

    private readonly FakeTimeProvider _time = new();
    private readonly ProcessorShares _shares;

    public ProcessorSharesTests() => _shares = new ProcessorShares(1, Turn, _time);

    public void Dispose() => _shares.Dispose();

    [Fact]
    public void Who_finds_a_share_runs_and_who_finds_none_waits_for_it()
    {
        var first = Running("A");
        using var second = Waiting("B");
        Assert.False(second.IsRunning);

        first.Dispose();
        Until.True(() => second.IsRunning);
    }

    [Fact]
    public void Who_has_had_a_share_long_enough_hands_it_on_at_his_next_checkpoint_and_has_another_turn()
    {
        var first = Running("A");
        var second = Waiting("A");
        first.Checkpoint();
        Until.True(() => first.IsRunning);
        Assert.Equal(1, _shares.Waiting);

        _time.Advance(Turn);
        first.Checkpoint();
        Until.True(() => second.IsRunning && _shares.Waiting == 1);
        second.Dispose();
        Until.True(() => first.IsRunning);
        first.Dispose();
    }

    [Fact]
    public void Who_has_had_less_time_need_not_wait_until_the_turn_of_another_is_over()
    {
        var much = Running("A");
        _time.Advance(TimeSpan.FromSeconds(10));
        var little = Waiting("B");

        much.Checkpoint();
        Until.True(() => little.IsRunning);
        little.Dispose();
        Until.True(() => much.IsRunning);
        much.Dispose();
    }

    [Fact]
    public void Clients_get_the_same_time_however_many_threads_they_have_and_so_do_threads_of_one_client()
    {
        var threads = new List<Computing> { Running("A") };
        for (var i = 0; i < 3; i++)
            threads.Add(Waiting("A"));
        var one = Waiting("B");
        threads.Add(one);
        var turns = threads.ToDictionary(thread => thread, _ => 0);
        for (var i = 0; i < 60; i++)
        {
            var running = RunningOf(threads);
            turns[running]++;
            _time.Advance(Turn);
            running.Checkpoint();
        }

        const int Credit = 50 / 8;
        Assert.InRange(turns[one], 30 - Credit, 30 + Credit + 1);
        var many = threads.Take(4).Select(thread => turns[thread]).ToList();
        Assert.InRange(many.Max() - many.Min(), 0, 1);
        EndAll(threads);
    }

    [Fact]
    public void Who_was_away_comes_back_with_a_little_credit_and_not_with_all_the_time_that_he_did_not_use()
    {
        using (Running("B"))
            _time.Advance(Turn);
        var busy = Running("A");
        _time.Advance(TimeSpan.FromMinutes(1));
        var back = Waiting("B");
        busy.Checkpoint();
        var turns = 0;
        for (; RunningOf([busy, back]) == back; turns++)
        {
            _time.Advance(Turn);
            back.Checkpoint();
        }

        Assert.InRange(turns, 1, 8);
        EndAll([busy, back]);
    }

    [Fact]
    public void Who_waits_for_something_else_gives_his_share_back_and_has_one_again_before_he_goes_on()
    {
        using var first = Running("A");
        var second = Waiting("B");
        using var something = new ManualResetEventSlim();
        first.Tell(() =>
        {
            using (ProcessorTurn.Pause())
                something.Wait();
        });
        Until.True(() => second.IsRunning);

        something.Set();
        Until.True(() => _shares.Waiting == 1);
        Assert.False(first.IsRunning);
        second.Dispose();
        Until.True(() => first.IsRunning);
    }

    [Fact]
    public void Who_does_not_come_to_a_checkpoint_keeps_his_share_from_nobody_and_waits_for_another_when_he_does()
    {
        using var stubborn = Running("A");
        var second = Waiting("B");
        for (var i = 0; i < 20; i++)
            _time.Advance(Turn);
        Until.True(() => second.IsRunning);

        stubborn.Checkpoint();
        Until.True(() => _shares.Waiting == 1);
        second.Dispose();
        Until.True(() => stubborn.IsRunning);
    }

    [Fact]
    public void A_share_comes_back_from_who_ends_by_an_exception()
    {
        var failing = new Thread(() => Assert.Throws<FormatException>((Action)(() =>
        {
            using (_shares.For("A").Enter())
                throw new FormatException();
        })));
        failing.Start();
        failing.Join();

        Running("B").Dispose();
    }

    [Fact]
    public void Who_is_interrupted_goes_on_without_a_share_and_his_next_wait_ends()
    {
        var first = Running("A");
        var isInterrupted = false;
        var interrupted = new Thread(() =>
        {
            using (_shares.For("B").Enter())
                isInterrupted = Record.Exception(() => Thread.Sleep(Timeout.Infinite)) is ThreadInterruptedException;
        });
        interrupted.Start();
        Until.True(() => _shares.Waiting == 1);

        interrupted.Interrupt();
        interrupted.Join();
        Assert.True(isInterrupted);
        Assert.Equal(0, _shares.Waiting);
        using var second = Waiting("C");
        first.Dispose();
        Until.True(() => second.IsRunning);
    }

    [Fact]
    public void A_thread_takes_part_once()
    {
        using var turn = _shares.For("A").Enter();

        Assert.Throws<InvalidOperationException>(() => _shares.For("B").Enter());
    }

    [Fact]
    public void Who_takes_part_in_nothing_passes_checkpoints_and_waits()
    {
        ProcessorTurn.Checkpoint();
        using (ProcessorTurn.Pause())
            Assert.Null(ProcessorTurn.CurrentClient);
    }

    private Computing Running(string client)
    {
        var thread = new Computing(_shares.For(client));
        Until.True(() => thread.IsRunning);
        return thread;
    }

    private Computing Waiting(string client)
    {
        var before = _shares.Waiting;
        var thread = new Computing(_shares.For(client));
        Until.True(() => _shares.Waiting == before + 1);
        return thread;
    }

    /// <summary>The one that runs, when all others wait.</summary>
    private Computing RunningOf(List<Computing> threads)
    {
        Until.True(() => _shares.Waiting == threads.Count - 1 && threads.Count(thread => thread.IsRunning) == 1);
        return threads.Single(thread => thread.IsRunning);
    }

    private void EndAll(List<Computing> threads)
    {
        while (threads.Count > 0)
        {
            var running = RunningOf(threads);
            threads.Remove(running);
            running.Dispose();
        }
    }
}
