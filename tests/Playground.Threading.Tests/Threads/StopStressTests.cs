using Playground.Testing;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Threading.Tests.Threads;

public class StopStressTests
{
    private const int Rounds = 100;

    [Fact]
    public async Task Threads_that_end_by_themselves_while_they_are_stopped_end_without_harm()
    {
        // Interrupts must not meet a thread that is no longer in its body: there is nobody to catch them, and the process would end.
        for (var round = 0; round < Rounds; round++)
        {
            var recorder = new TimelineRecorder(eventBudget: 100_000);
            var group = new ThreadGroup(recorder, maxThreads: 33);
            var gate = new ManualResetEventSlim();
            var spins = Random.Shared.Next(2000);
            group.StartMany(32, "Worker", () => gate.Wait(CancellationToken.None));
            var stopping = Task.Run(() =>
            {
                Thread.SpinWait(spins);
                return group.StopAsync(RecordedRun.Patience);
            }, TestContext.Current.CancellationToken);
            gate.Set();
            Assert.Equal(0, await stopping);
            await group.AllEnded.WaitAsync(RecordedRun.Patience, TestContext.Current.CancellationToken);
            Assert.False(group.Failed.IsCompleted);
        }
    }
}
