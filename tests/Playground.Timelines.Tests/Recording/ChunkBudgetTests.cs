using Playground.Timelines.Recording;

namespace Playground.Timelines.Tests.Recording;

public sealed class ChunkBudgetTests
{
    [Fact]
    public void A_new_thread_gets_its_first_chunk_whatever_the_others_have_taken()
    {
        var budget = new ChunkBudget(eventBudget: 1);
        Assert.NotNull(budget.Take());
        Assert.Null(budget.Take());

        Assert.NotNull(budget.TakeFirst());
        Assert.Null(budget.Take());
    }

    [Fact]
    public void Chunks_are_used_again()
    {
        var budget = new ChunkBudget(eventBudget: 10 * EventChunk.Size);
        var chunk = budget.Take()!;
        chunk.Next = new EventChunk();
        budget.Return(chunk);

        Assert.Same(chunk, budget.Take());
        Assert.Null(chunk.Next);
    }

    [Fact]
    public void Once_closed_there_is_none_for_anybody()
    {
        var budget = new ChunkBudget(eventBudget: 10 * EventChunk.Size);
        budget.Close();

        Assert.Null(budget.Take());
        Assert.Null(budget.TakeFirst());
    }

    [Fact]
    public void A_thread_that_comes_after_the_budget_was_used_up_is_counted_as_dropped()
    {
        var recorder = new TimelineRecorder(eventBudget: 10);
        var pump = new TimelinePump(recorder);
        recorder.Chunks.Close();
        recorder.AddThread("late").Record(Timelines.Events.EventKind.ThreadStarted);
        pump.Complete(TimeSpan.FromSeconds(1));

        Assert.True(pump.IsTruncated);
        Assert.Equal(1, pump.Dropped()[Timelines.Events.EventKind.ThreadStarted]);
    }
}
