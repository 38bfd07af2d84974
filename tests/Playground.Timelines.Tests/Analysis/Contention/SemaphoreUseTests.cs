using Playground.Timelines.Analysis;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Contention;

public sealed class SemaphoreUseTests
{
    private readonly Script _script = new();

    [Fact]
    public void Permits_and_waits_are_counted()
    {
        var (a, b, pool) = (_script.Thread("A"), _script.Thread("B"), _script.Semaphore("pool", 1));
        _script.At(0, a, SemaphoreRequested, pool);
        _script.At(1, a, SemaphoreAcquired, pool, 0);
        var longest = _script.At(2, b, SemaphoreRequested, pool);
        _script.At(9, a, SemaphoreReleased, pool, 1);
        _script.At(12, b, SemaphoreAcquired, pool, 0, extra: 1);
        _script.At(13, a, SemaphoreRequested, pool, 4);
        _script.At(17, a, SemaphoreTimedOut, pool);

        Assert.Equal(
            new SemaphoreUse(pool, "pool", Permits: 1, Acquisitions: 2, Contended: 1, MostInUse: 1, WaitNs: 1 + 10 + 4, LongestWaitNs: 10, longest),
            Single());
    }

    [Fact]
    public void A_permit_that_nobody_had_is_a_new_one()
    {
        var (a, b, items) = (_script.Thread("A"), _script.Thread("B"), _script.Semaphore("items", 0));
        _script.At(0, a, SemaphoreReleased, items, 1);
        _script.At(1, a, SemaphoreReleased, items, 2);
        _script.At(2, b, SemaphoreAcquired, items, 1);
        _script.At(3, b, SemaphoreAcquired, items, 0);

        Assert.Equal(2, Single().MostInUse);
    }

    [Fact]
    public void A_wait_without_an_end_lasts_until_the_end_of_the_run()
    {
        var (a, pool) = (_script.Thread("A"), _script.Semaphore("pool", 0));
        var waiting = _script.At(10, a, SemaphoreRequested, pool);

        var use = Assert.Single(TimelineAnalysis.Of(_script.ToLog(), endNs: 100).Semaphores);

        Assert.Equal((90, 90, waiting), (use.WaitNs, use.LongestWaitNs, use.LongestWaitSequence));
    }

    private SemaphoreUse Single() => Assert.Single(TimelineAnalysis.Of(_script.ToLog()).Semaphores);
}
