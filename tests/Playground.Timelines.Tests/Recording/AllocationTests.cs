using System.Runtime.CompilerServices;
using Playground.Timelines.Events;
using Playground.Timelines.Recording;

namespace Playground.Timelines.Tests.Recording;

public sealed class AllocationTests
{
    [Fact]
    public void Recording_into_a_chunk_allocates_nothing()
    {
        var recorder = new TimelineRecorder(eventBudget: 1_000_000);
        var probe = recorder.AddThread("main");
        probe.Record(EventKind.ThreadStarted);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < EventChunk.Size - 1; i++)
            probe.Record(EventKind.VariableRead, 1, i);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Recording_allocates_no_more_than_its_chunks()
    {
        const int Events = 100 * EventChunk.Size;
        var recorder = new TimelineRecorder(eventBudget: 10_000_000);
        var probe = recorder.AddThread("main");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Events; i++)
            probe.Record(EventKind.VariableRead, 1, i);
        var perEvent = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Events;

        Assert.InRange(perEvent, 0, Unsafe.SizeOf<TimelineEvent>() + 1);
    }

    [Fact]
    public void Recording_into_drained_chunks_allocates_nothing()
    {
        var recorder = new TimelineRecorder(eventBudget: 10_000_000);
        var pump = new TimelinePump(recorder);
        var probe = recorder.AddThread("main");
        var allocated = 0L;
        for (var round = 0; round < 20; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 2 * EventChunk.Size; i++)
                probe.Record(EventKind.VariableRead, 1, i);
            if (round > 2)
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            pump.Drain();
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Recording_faster_than_the_pump_keeps_up_allocates_no_more_than_the_event_budget()
    {
        const int Budget = 10 * EventChunk.Size;
        var recorder = new TimelineRecorder(Budget);
        var probe = recorder.AddThread("main");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100 * Budget; i++)
            probe.Record(EventKind.VariableRead, 1, i);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * Budget * Unsafe.SizeOf<TimelineEvent>());
    }

    [Fact]
    public void An_event_is_32_bytes() => Assert.Equal(32, Unsafe.SizeOf<TimelineEvent>());
}
