using Playground.Exploration.Results;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>Accesses that may both come next.</summary>
public class RaceTests
{
    [Fact]
    public void Two_writes_and_a_read_beside_a_write_of_a_shared_variable_are_races_with_their_lines()
    {
        var races = Explore(
            """
            import threading
            counter = 0
            def add():
                global counter
                counter += 1
            threading.Thread(target=add).start()
            threading.Thread(target=add).start()
            """);

        Assert.Equal(
            [("counter", "5 5", "False True", "A3B"), ("counter", "5 5", "True True", "A3BC")],
            races.Select(race => (race.Variable, string.Join(' ', race.Lines), string.Join(' ', race.Writes), race.Simplest.ToString())));
    }

    [Fact]
    public void Under_one_lock_there_are_none()
    {
        Assert.Empty(Explore(
            """
            import threading
            counter = 0
            lock = threading.Lock()
            def add():
                global counter
                with lock:
                    counter += 1
            threading.Thread(target=add).start()
            threading.Thread(target=add).start()
            """));
    }

    [Fact]
    public void Elements_and_attributes_are_told_by_the_names_of_what_holds_them()
    {
        var races = Explore(
            """
            import threading
            class Account:
                balance = 0
            account = Account()
            places = [0, 0]
            def work(place):
                places[place] = 1
                places[0] = 2
                account.balance = place
            threading.Thread(target=work, args=(0,)).start()
            threading.Thread(target=work, args=(1,)).start()
            """);

        Assert.Equal(["account.balance", "places[0]"], races.Select(race => race.Variable).Distinct().Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<DataRace> Explore(string source) =>
        Explorer.Explore(TinyPrograms.Compile(source), new ExplorationOptions(), stop: TestContext.Current.CancellationToken).Races;
}
