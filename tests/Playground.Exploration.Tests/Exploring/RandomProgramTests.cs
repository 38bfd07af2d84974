using System.Globalization;
using Playground.Exploration.Tests.Model;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>
/// Programs made by chance: what the explorer says of them is what an interpreter of their model finds, which shares nothing with it. The
/// seed is fixed, so a failure can be seen again; the environment variable PLAYGROUND_SEED asks for another, PLAYGROUND_EXPLORED for
/// another number of programs.
/// </summary>
public class RandomProgramTests
{
    private const int MostInterleavings = 600;
    private const string Usual = "2000";

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261130", CultureInfo.InvariantCulture);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_EXPLORED") ?? Usual, CultureInfo.InvariantCulture);

    [Fact]
    public void Two_thousand_random_programs_are_explored_as_their_models_say()
    {
        var models = new RandomModel(Seed);
        for (var i = 0; i < Count;)
        {
            var model = models.Next();
            var source = PythonText.Of(model);
            if (ModelWalk.All(model, MostInterleavings) is not { } expected)
                continue;
            i++;
            var found = Explorer.Explore(TinyPrograms.Compile(source), new ExplorationOptions(), stop: TestContext.Current.CancellationToken);
            var difference = Agreement.Difference(expected, found);
            Assert.True(difference.Length == 0, $"Seed {Seed}, program {i}:\n{source}\n{difference}");
        }
    }
}
