using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Exploration.Tests.ClosedForms;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>How many threads search changes nothing of what they find, and nothing of the order in which they find it.</summary>
public class WorkersTests
{
    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Several_workers_find_the_same_as_one(string name) => FindTheSame(TinyPrograms.Get(name));

    [Fact]
    public void Several_workers_find_the_same_as_one_where_there_is_much_to_find()
    {
        FindTheSame(TinyPrograms.Compile(Forms.Increments(3, 3)));
        FindTheSame(TinyPrograms.Compile(Forms.Locked(4)));
        FindTheSame(TinyPrograms.Compile(Forms.Independent(3, 4)));
    }

    [Fact]
    public void A_bounded_search_ends_at_the_same_state_with_several_workers()
    {
        var program = TinyPrograms.Compile(Forms.Increments(4, 20));
        ExplorationResult Explore(int workers) => Explorer.Explore(
            program, new ExplorationOptions { States = 20_000, Workers = workers }, stop: TestContext.Current.CancellationToken);

        Assert.Equal(Answer.WithStates(Explore(1)), Answer.WithStates(Explore(4)));
    }

    [Fact]
    public void Each_worker_takes_part_and_a_failure_of_one_is_told()
    {
        using var workers = new Workers(3);
        using var all = new Barrier(3);
        workers.Do(all.SignalAndWait);
        var caller = Environment.CurrentManagedThreadId;

        Assert.Throws<NotSupportedException>(() => workers.Do(() =>
        {
            if (Environment.CurrentManagedThreadId != caller)
                throw new NotSupportedException("by one of the others");
        }));
    }

    private static void FindTheSame(CompiledProgram program)
    {
        ExplorationResult Explore(int workers) => Explorer.Explore(
            program, new ExplorationOptions { Workers = workers, FewestStatesAhead = 2 }, stop: TestContext.Current.CancellationToken);
        var one = Answer.WithStates(Explore(1));

        Assert.Equal(one, Answer.WithStates(Explore(2)));
        Assert.Equal(one, Answer.WithStates(Explore(5)));
    }
}
