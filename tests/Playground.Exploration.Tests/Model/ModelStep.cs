namespace Playground.Exploration.Tests.Model;

/// <summary>One instruction of a thread of a model.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Line">Of the statement that it comes from.</param>
/// <param name="A">What it is done to: a variable, a lock, a thread, where to jump.</param>
/// <param name="B">A register, a number.</param>
internal sealed record ModelStep(StepOf Kind, int Line, int A = 0, int B = 0)
{
    /// <summary>Where the thread goes on if it fails; -1 for its end.</summary>
    public int OnError { get; init; } = -1;
}
