using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>What the explorer says of small programs is what going every interleaving finds: all of it, to the last number.</summary>
public class TinyProgramTests
{
    public static TheoryData<string> Programs => [.. TinyPrograms.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Outcomes_failures_numbers_and_simplest_schedules_are_those_of_all_interleavings(string name)
    {
        var program = TinyPrograms.Get(name);

        var found = Explorer.Explore(program, new ExplorationOptions(), stop: TestContext.Current.CancellationToken);

        Assert.Equal("", Agreement.Difference(Enumerator.All(program), found));
    }

    [Fact]
    public void What_was_printed_tells_outcomes_apart_if_asked()
    {
        var program = TinyPrograms.Compile(
            """
            import threading
            def say(word):
                print(word)
            a = threading.Thread(target=say, args=("a",))
            b = threading.Thread(target=say, args=("b",))
            lock = threading.Lock()
            with lock:
                a.start()
            with lock:
                b.start()
            print("c")
            """);

        var found = Explorer.Explore(program, new ExplorationOptions { DistinguishesOutput = true }, stop: TestContext.Current.CancellationToken);

        Assert.Equal("", Agreement.Difference(Enumerator.All(program, distinguishesOutput: true), found));
    }
}
