using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedSignalTests
{
    [Fact]
    public async Task Setting_it_lets_all_that_wait_go_on_and_nobody_waits_later()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var start = threads.Signal("start");
            var workers = threads.StartMany(3, "Worker", start.Wait);
            Until.True(() => workers.All(worker => worker.PendingWait is not null));
            Assert.False(start.IsSet);
            start.Set();
            foreach (var worker in workers)
                worker.Join();
            start.Wait();
            Assert.True(start.IsSet);
        });

        TimelineRules.Check(timeline);
        Assert.Equal([1, 1, 1, 0], timeline.Where(EventKind.SignalReceived).Select(e => e.Extra));
        var set = timeline.Where(EventKind.SignalSet).Single();
        Assert.All(timeline.Where(EventKind.SignalReceived), e => Assert.True(e.TimeNs > set.TimeNs));
    }

    [Fact]
    public async Task Cleared_it_lets_nobody_through_who_comes_then()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var start = threads.Signal("start", isSet: true);
            start.Wait();
            start.Clear();
            Assert.False(start.Wait(TimeSpan.Zero));
            Assert.False(start.Wait(TimeSpan.FromMilliseconds(2)));
        });

        TimelineRules.Check(timeline);
        Assert.Equal(1, timeline.All(NameKind.Signal).Single().Initial);
        Assert.Equal(2, timeline.Where(EventKind.SignalTimedOut).Count);
    }

    [Fact]
    public async Task Set_and_cleared_at_once_it_has_still_been_set_for_who_waited() => await RecordedRun.OfAsync(threads =>
    {
        for (var i = 0; i < 200; i++)
        {
            var pulse = threads.Signal($"pulse-{i}");
            var worker = threads.Start($"Worker-{i}", pulse.Wait);
            Until.True(() => worker.PendingWait is not null);
            pulse.Set();
            pulse.Clear();
            worker.Join();
        }
    });
}
