using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Threading.Tests.Threads;

/// <summary>What threads say, notice and measure.</summary>
public class SaidTests
{
    [Fact]
    public async Task Printed_and_noticed_texts_are_named_once_however_often_they_are_said()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            ProbedThread.Print("hello");
            threads.Start("Worker", () => ProbedThread.Print("hello")).Join();
            ProbedThread.Notice(FindingSeverity.Warning, "Something is odd.");
        });

        Assert.Equal(["hello", "Something is odd."], timeline.All(NameKind.Text).Select(name => name.Text));
        Assert.Equal(["main", "Worker"], timeline.Where(EventKind.Printed).Select(e => timeline.Name(e.Thread)));
        Assert.Equal((int)FindingSeverity.Warning, timeline.Where(EventKind.Noticed).Single().Value);
    }

    [Fact]
    public async Task Measured_figures_stand_on_their_gauge()
    {
        var timeline = await RecordedRun.OfAsync(threads =>
        {
            var gauge = threads.Gauge("requests a second");
            gauge.Measure(10);
            gauge.Measure(-3);
        });

        Assert.Equal([10, -3], timeline.Where(EventKind.Measured).Select(e => e.Value));
        Assert.Equal("requests a second", timeline.All(NameKind.Gauge).Single().Text);
    }

    [Fact]
    public async Task Interrupt_wakes_a_sleeping_thread_whose_body_may_catch_it()
    {
        var caught = false;
        await RecordedRun.OfAsync(threads =>
        {
            var sleeper = threads.Start("Sleeper", () =>
            {
                try
                {
                    ProbedThread.Sleep(TimeSpan.FromHours(1));
                }
                catch (ThreadInterruptedException)
                {
                    caught = true;
                }
            });
            sleeper.Interrupt();
            sleeper.Join();
        });

        Assert.True(caught);
    }
}
