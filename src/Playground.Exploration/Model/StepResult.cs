namespace Playground.Exploration.Model;

/// <summary>What comes of a thread's next step in a state.</summary>
internal enum StepResult
{
    /// <summary>It can't be taken now.</summary>
    Blocked,

    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>It was taken by giving up: its time was up.</summary>
    GivenUp,

    /// <summary>It would use more than a program may.</summary>
    OverBudget,
}
