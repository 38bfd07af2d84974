using Playground.Threading.Processors;

namespace Playground.Threading.Tests.Processors;

public class ProcessorTimeTests
{
    [Fact]
    public void Processor_time_grows_while_the_thread_computes_and_not_while_another_does()
    {
        if (ProcessorTime.OfThisThread() is not { } before)
        {
            Assert.Skip("This system doesn't tell the processor time of threads.");
            return;
        }

        TimeSpan? ofOther = null;
        var other = new Thread(() => ofOther = ComputeFor(TimeSpan.FromMilliseconds(100)));
        other.Start();
        other.Join();

        Assert.True(ofOther >= TimeSpan.FromMilliseconds(100));
        Assert.InRange(ProcessorTime.OfThisThread()!.Value - before, TimeSpan.Zero, TimeSpan.FromMilliseconds(90));
    }

    private static TimeSpan ComputeFor(TimeSpan duration)
    {
        TimeSpan now;
        do
            now = ProcessorTime.OfThisThread()!.Value;
        while (now < duration);
        return now;
    }
}
