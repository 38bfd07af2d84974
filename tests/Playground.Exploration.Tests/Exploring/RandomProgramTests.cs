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
    private const int MostInterleavings = 500;
    private const string Usual = "2000";

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261130", CultureInfo.InvariantCulture);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_EXPLORED") ?? Usual, CultureInfo.InvariantCulture);

    [Fact]
    public void Two_thousand_random_programs_are_explored_as_their_models_say()
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };
        Parallel.For(0, Count, options, i =>
        {
            var (source, expected) = Next(new RandomModel(unchecked(Seed + (i * 7919))));
            var found = Explorer.Explore(TinyPrograms.Compile(source), new ExplorationOptions(), stop: options.CancellationToken);
            var difference = Agreement.Difference(expected, found);
            Assert.True(difference.Length == 0, $"Seed {Seed}, program {i}:\n{source}\n{difference}");
        });
    }

    /// <summary>The next program that is small enough, and what its model leads to.</summary>
    private static (string Source, Enumeration.Enumeration Expected) Next(RandomModel models)
    {
        while (true)
        {
            var model = models.Next();
            // Writes down the lines of the model's statements too.
            var source = PythonText.Of(model);
            if (ModelWalk.All(model, MostInterleavings) is { } expected)
                return (source, expected);
        }
    }
}
