using Microsoft.Extensions.Time.Testing;
using Playground.Programs.Running;
using Playground.Threading.Processors;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>What a search computes is charged to its client, by one worker and by several.</summary>
public sealed class ProcessorShareTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_search_is_charged(int workers)
    {
        Assert.SkipUnless(ProcessorTime.OfThisThread() is not null, "The system does not say how long threads have been running.");
        var shares = new ProcessorShares(processors: 1, least: 1, new FakeTimeProvider());
        var share = shares.Of("one");
        OnAThread(shares.Of("other").Enter);
        OnAThread(() =>
        {
            share.Enter();
            Explorer.Explore(TinyPrograms.Get("bounded_buffer_with_conditions"), new ExplorationOptions { Workers = workers, FewestStatesAhead = 1 });
        });

        Assert.True(share.Charge(ProcessorShares.Credit) > TimeSpan.Zero);
    }

    private static void OnAThread(Action body)
    {
        var thread = new Thread(() => body(), ProgramRun.StackBytes);
        thread.Start();
        thread.Join();
    }
}
