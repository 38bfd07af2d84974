using Playground.Timelines.Analysis;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Queues;

public sealed class QueueUseTests
{
    private readonly Script _script = new();

    [Fact]
    public void Items_and_waits_are_counted()
    {
        var (producer, consumer, box) = (_script.Thread("Producer"), _script.Thread("Consumer"), _script.Queue("box", 2));
        _script.At(0, consumer, QueueTakeRequested, box);
        _script.At(1, producer, QueuePutRequested, box);
        _script.At(2, producer, QueuePut, box, 1, 1);
        _script.At(4, consumer, QueueTaken, box, 1, 0);
        _script.At(5, producer, QueuePutRequested, box);
        _script.At(6, producer, QueuePut, box, 2, 1);
        _script.At(7, producer, QueuePutRequested, box);
        _script.At(10, producer, QueuePut, box, 3, 2);

        Assert.Equal(
            new QueueUse(box, "box", Capacity: 2, Puts: 3, Takes: 1, LongestLength: 2, PutWaitNs: 1 + 1 + 3, TakeWaitNs: 4),
            Single());
    }

    [Fact]
    public void To_find_a_queue_closed_is_not_to_take()
    {
        var (consumer, box) = (_script.Thread("Consumer"), _script.Queue("box"));
        _script.At(0, consumer, QueueTakeRequested, box);
        _script.At(5, consumer, QueueClosed, box);
        _script.At(6, consumer, QueueTaken, box, 0, 0);

        Assert.Equal((0, 6), (Single().Takes, Single().TakeWaitNs));
    }

    [Fact]
    public void A_wait_without_an_end_lasts_until_the_end_of_the_run()
    {
        var (consumer, box) = (_script.Thread("Consumer"), _script.Queue("box"));
        _script.At(10, consumer, QueueTakeRequested, box);

        Assert.Equal(90, Assert.Single(TimelineAnalysis.Of(_script.ToLog(), endNs: 100).Queues).TakeWaitNs);
    }

    private QueueUse Single() => Assert.Single(TimelineAnalysis.Of(_script.ToLog()).Queues);
}
