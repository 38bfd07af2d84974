using Playground.Testing;
using Playground.Timelines.Events;

namespace Playground.Threading.Tests.Primitives;

public class ProbedBarrierTimeOutTests
{
    [Fact]
    public async Task Who_gives_up_breaks_it_for_all()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var phase = threads.Barrier("phase", 3);
            var patient = threads.Start("Patient", () => Assert.False(phase.Wait(TimeSpan.FromHours(1))));
            Until.True(() => patient.PendingWait is not null);
            Assert.False(phase.Wait(TimeSpan.FromMilliseconds(5)));
            patient.Join();
            Assert.False(phase.Wait(TimeSpan.FromHours(1)));
        });

        TimelineRules.Check(timeline);
        Assert.Equal(3, timeline.Where(EventKind.BarrierTimedOut).Count);
        Assert.Empty(timeline.Where(EventKind.BarrierPassed));
    }

    [Fact]
    public async Task Time_outs_that_meet_the_last_arrival_leave_nobody_behind()
    {
        const int Count = 4, Rounds = 300;
        await RecordedRun.OfAsync(threads =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var phase = threads.Barrier($"phase-{round}", Count);
                var passed = 0;
                var workers = threads.StartMany(Count, $"Worker-{round}", () =>
                {
                    if (phase.Wait(TimeSpan.FromTicks(Random.Shared.Next(1, 3000))))
                        Interlocked.Increment(ref passed);
                });
                foreach (var worker in workers)
                    worker.Join();
                Assert.True(passed is 0 or Count, $"{passed} of {Count} passed.");
            }
        });
    }
}
