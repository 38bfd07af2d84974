using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedQueueTests
{
    [Fact]
    public async Task Under_stress_every_item_comes_out_once_and_in_its_producers_order()
    {
        const int Producers = 3, Consumers = 4, Items = 1500, Capacity = 5;
        var taken = new List<(int Producer, int Item)>[Consumers];
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var queue = threads.Queue<(int, int)>("box", Capacity);
            var producers = Enumerable.Range(0, Producers).Select(own => threads.Start($"Producer-{own}", () =>
            {
                for (var item = 0; item < Items; item++)
                    queue.Put((own, item));
            })).ToArray();
            var consumers = Enumerable.Range(0, Consumers).Select(own => threads.Start($"Consumer-{own}", () =>
            {
                taken[own] = [];
                while (queue.TryTake(out var item))
                    taken[own].Add(item);
            })).ToArray();
            foreach (var producer in producers)
                producer.Join();
            queue.Close();
            foreach (var consumer in consumers)
                consumer.Join();
        });

        TimelineRules.Check(timeline);
        Assert.Equal(Producers * Items, taken.SelectMany(own => own).Distinct().Count());
        Assert.Equal(Producers * Items, taken.Sum(own => own.Count));
        foreach (var own in taken)
            Assert.All(own.GroupBy(item => item.Producer), items => Assert.Equal(items.Select(item => item.Item).Order(), items.Select(item => item.Item)));

        var length = 0;
        var last = (Put: 0L, Taken: 0L);
        foreach (var e in timeline.Events)
        {
            if (e.Kind == EventKind.QueuePut)
                Assert.Equal((++last.Put, ++length), (e.Value, e.Extra));
            else if (e.Kind == EventKind.QueueTaken && e.Value > 0)
                Assert.Equal((++last.Taken, --length), (e.Value, e.Extra));
            Assert.InRange(length, 0, Capacity);
        }

        Assert.Equal(Consumers, timeline.Where(EventKind.QueueTaken).Count(e => e.Value == 0));
    }

    [Fact]
    public Task It_remembers_how_long_it_has_been_at_most() => RecordedRun.OfAsync(threads =>
    {
        var box = threads.Queue<string>("box");
        Assert.Equal(0, box.Longest);
        box.Put("a");
        box.Put("b");
        Assert.True(box.TryTake(out _));
        Assert.True(box.TryTake(out _));
        box.Put("c");

        Assert.Equal((1, 2), (box.Count, box.Longest));
    });

    [Fact]
    public async Task Time_outs_tell_that_there_was_no_room_and_no_item()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var box = threads.Queue<string>("box", 1);
            Assert.False(box.TryTake(TimeSpan.Zero, out _));
            Assert.True(box.TryPut("a", TimeSpan.Zero));
            Assert.False(box.TryPut("b", TimeSpan.FromMilliseconds(1)));
            Assert.Equal(1, box.Count);
            Assert.True(box.TryTake(TimeSpan.FromMilliseconds(1), out var item));
            Assert.Equal("a", item);
        });

        TimelineRules.Check(timeline);
        Assert.Single(timeline.Where(EventKind.QueuePutTimedOut));
        Assert.Single(timeline.Where(EventKind.QueueTakeTimedOut));
    }

    [Fact]
    public async Task Closed_it_gives_what_is_left_and_takes_nothing_more()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var box = threads.Queue<int>("box");
            box.Put(7);
            box.Close();
            Assert.Throws<InvalidOperationException>(() => box.Put(8));
            Assert.True(box.TryTake(out var item));
            Assert.Equal(7, item);
            Assert.False(box.TryTake(out _));
        });

        TimelineRules.Check(timeline);
        Assert.Equal([1, 0], timeline.Where(EventKind.QueueTaken).Select(e => e.Value));
    }

    [Fact]
    public async Task Closing_lets_threads_go_on_that_wait_for_an_item() => await RecordedRun.OfAsync(threads =>
    {
        var box = threads.Queue<int>("box");
        var takers = threads.StartMany(3, "Taker", () => Assert.False(box.TryTake(out _)));
        Until.True(() => takers.All(taker => taker.PendingWait is not null));
        box.Close();
        foreach (var taker in takers)
            taker.Join();
    });
}
