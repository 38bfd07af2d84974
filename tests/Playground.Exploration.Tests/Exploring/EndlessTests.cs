using Playground.Exploration.Results;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>What goes on for ever, and what is stuck meanwhile.</summary>
public class EndlessTests
{
    [Fact]
    public void Threads_that_give_way_to_each_other_for_ever_are_a_livelock()
    {
        var found = Explore(
            """
            import threading
            left, right = threading.Lock(), threading.Lock()
            def eat(first, second):
                while True:
                    with first:
                        if second.acquire(blocking=False):
                            second.release()
                            return
            threading.Thread(target=eat, args=(left, right)).start()
            threading.Thread(target=eat, args=(right, left)).start()
            """);

        var failure = Assert.Single(found.Failures);
        Assert.Equal((FailureKind.Livelock, "B and C can go on for ever without coming any further."), (failure.Kind, failure.Message));
        Assert.Null(found.Interleavings);
        Assert.Equal(1, Assert.Single(found.Outcomes).Probability!.Value, 6);
    }

    [Fact]
    public void To_wait_by_looking_again_and_again_is_no_livelock_where_another_will_end_it()
    {
        var found = Explore(
            """
            import threading
            ready = False
            def prepare():
                global ready
                ready = True
            def wait():
                while not ready:
                    pass
            threading.Thread(target=prepare).start()
            threading.Thread(target=wait).start()
            """);

        Assert.True(found.IsComplete);
        Assert.Empty(found.Failures);
    }

    [Fact]
    public void Threads_that_are_stuck_while_another_goes_on_for_ever_are_a_partial_deadlock()
    {
        var found = Explore(
            """
            import threading
            first, second = threading.Lock(), threading.Lock()
            stop = [False]
            def one():
                with first:
                    with second:
                        pass
            def two():
                with second:
                    with first:
                        pass
            def spin():
                while not stop[0]:
                    pass
            for work in (one, two, spin):
                threading.Thread(target=work).start()
            """);

        var failure = Assert.Single(found.Failures, failure => failure.Kind == FailureKind.PartialDeadlock);
        Assert.Equal("B and C can never go on, while D can for ever.", failure.Message);
        Assert.Equal(["B", "C"], failure.Threads);
        Assert.Equal([6, 10], failure.Lines);
        // Where the two come through, the third still turns round for ever.
        Assert.Single(found.Failures, failure => failure.Kind == FailureKind.Livelock);
    }

    private static ExplorationResult Explore(string source) =>
        Explorer.Explore(TinyPrograms.Compile(source), new ExplorationOptions(), stop: TestContext.Current.CancellationToken);
}
