using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Processes;

public class PortionsTests
{
    [Fact]
    public async Task Process_does_one_portion_for_each_order_and_sleeps_in_between()
    {
        var counts = new List<double>();
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            using var process = threads.StartProcess("process", "primes", "0", "100", "1", "wait", "2", "3", "0", "300", "2");
            process.WaitUntilReady();
            for (var i = 0; i < 3; i++)
            {
                process.Go();
                process.WaitUntilReady();
                counts.Add(process.Results["primes"]);
                Assert.InRange(process.Results["ended"], process.Results["started"], double.MaxValue);
            }

            Assert.Equal(0, process.Wait());
        });

        TimelineRules.Check(timeline);
        // 25 below 100; no primes in waits; of the numbers below 300, dealt out by hundreds to two, 25 and those from 200 to 299.
        Assert.Equal([25, 0, 25 + 16], counts);
        Assert.Equal(
            [
                (EventKind.ThreadStarted, 0),
                (EventKind.SleepStarted, 0), (EventKind.SleepEnded, 0),
                (EventKind.SleepStarted, 3_000_000), (EventKind.SleepEnded, 0),
                (EventKind.SleepStarted, 3_000_000), (EventKind.SleepEnded, 0),
                (EventKind.SleepStarted, 0), (EventKind.SleepEnded, 0),
                (EventKind.ThreadEnded, 0),
            ],
            timeline.Of("process main").Select(e => (e.Kind, e.Value)));
    }
}
