using System.Globalization;
using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.Model;

/// <summary>
/// Two ways to go all interleavings, which share no code, find the same. The seed is fixed, so a failure can be seen again; the environment
/// variable PLAYGROUND_SEED asks for another, PLAYGROUND_MODELS for another number of programs.
/// </summary>
public class ModelTests
{
    private const int MostInterleavings = 400;
    private const string Usual = "400";

    private static readonly int Seed = (int)ulong.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_SEED") ?? "20261129", CultureInfo.InvariantCulture);
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PLAYGROUND_MODELS") ?? Usual, CultureInfo.InvariantCulture);

    [Fact]
    public void A_model_and_its_program_have_the_same_interleavings()
    {
        var models = new RandomModel(Seed);
        for (var i = 0; i < Count;)
        {
            var model = models.Next();
            var source = PythonText.Of(model);
            if (ModelWalk.All(model, MostInterleavings) is not { } expected)
                continue;
            i++;
            var found = Enumerator.All(TinyPrograms.Compile(source));
            Assert.True(expected.ToString() == found.ToString(), $"Seed {Seed}, this program:\n{source}\nthe model:\n{expected}\n\nthe program:\n{found}");
        }
    }
}
