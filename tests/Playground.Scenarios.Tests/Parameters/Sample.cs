using System.ComponentModel.DataAnnotations;
using Playground.Scenarios.Parameters;

namespace Playground.Scenarios.Tests.Parameters;

/// <summary>Parameters of every type that there is.</summary>
public sealed class Sample
{
    /// <summary>Choices whose names have more than one word.</summary>
    public enum Colour
    {
        [Display(Name = "Red", Description = "Like a fire engine.")]
        Red,

        [Display(Name = "Dark blue", Description = "Like the sea.")]
        DarkBlue,
    }

    [Range(-5, 64), Display(Name = "Threads", Description = "How many.")]
    public int Threads { get; init; } = 5;

    [Range(0, 200), Unit("ms"), Display(Name = "Work", Description = "How long.")]
    public int WorkMs { get; init; } = 10;

    [Display(Name = "Colour", Description = "Which one.")]
    public Colour MainColour { get; init; } = Colour.DarkBlue;
}
