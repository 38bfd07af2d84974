using System.ComponentModel.DataAnnotations;

namespace Playground.Scenarios;

/// <summary>The parts of the course, in their order.</summary>
public enum Topic
{
    /// <summary>What a thread is.</summary>
    [Display(Name = "First steps")]
    FirstSteps,

    /// <summary>What goes wrong when threads share data, and what keeps it right.</summary>
    [Display(Name = "Race conditions")]
    RaceConditions,

    /// <summary>Threads that wait for each other for ever.</summary>
    [Display(Name = "Deadlocks")]
    Deadlocks,

    /// <summary>Threads that work together.</summary>
    [Display(Name = "Working together")]
    WorkingTogether,

    /// <summary>Threads that wait for the world outside.</summary>
    [Display(Name = "Waiting for input and output")]
    InputAndOutput,

    /// <summary>What threads gain, and what they cost.</summary>
    [Display(Name = "Speed")]
    Speed,
}
