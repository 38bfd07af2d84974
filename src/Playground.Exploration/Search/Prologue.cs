using Playground.Exploration.Model;

namespace Playground.Exploration.Search;

/// <summary>The steps that the main thread takes before there is any other thread, and so any choice. Not thread-safe.</summary>
internal sealed class Prologue
{
    // A main thread that goes on for ever must not do so here.
    private const int MostSteps = 2_000;

    /// <summary>How many there are.</summary>
    public int Steps { get; private set; }

    /// <summary>The exceptions that nobody caught in them, each with the number of its step from 1 on.</summary>
    public List<(int Step, EscapedException Exception)> Failures { get; } = [];

    /// <summary>Takes them.</summary>
    /// <returns>What came of the last: nothing follows one that was not taken to its end.</returns>
    public StepResult Take(ProgramModel model, PrintedOutput output)
    {
        var result = model.Begun;
        while (result is StepResult.Taken or StepResult.GivenUp && Steps < MostSteps && model.IsMainAlone)
        {
            result = model.StepAlone();
            if (result is not (StepResult.Taken or StepResult.GivenUp))
                break;
            Steps++;
            output.Add(model.Printed);
            foreach (var exception in EscapedException.AllOf(model))
                Failures.Add((Steps, exception));
        }

        return result;
    }
}
