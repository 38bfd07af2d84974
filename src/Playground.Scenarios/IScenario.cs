using Playground.Scenarios.Parameters;

namespace Playground.Scenarios;

/// <summary>An entry of the catalogue: what it shows, what can be varied, and the code that runs.</summary>
public interface IScenario
{
    /// <summary>Unique, kebab-case: <c>shared-counter</c>.</summary>
    string Id { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>Where in the course it stands.</summary>
    Lesson Lesson { get; }

    /// <summary>One or two sentences.</summary>
    string Summary { get; }

    /// <summary>What a student reads beside the lanes.</summary>
    ScenarioText Text { get; }

    /// <summary>What can be varied.</summary>
    ParameterSchema Parameters { get; }

    /// <summary>The code, as it is shown.</summary>
    IReadOnlyList<Listing> Listings { get; }

    /// <summary>The most threads that a run with these parameters has at a time, the main one included.</summary>
    /// <param name="parameters">As bound by <see cref="Parameters"/>.</param>
    int ThreadsNeeded(object parameters);

    /// <summary>The most processes that a run with these parameters has at a time, besides the one that it runs in.</summary>
    /// <param name="parameters">As bound by <see cref="Parameters"/>.</param>
    int ProcessesNeeded(object parameters);

    /// <summary>Runs it; called on the run's main thread, which is a probed one.</summary>
    /// <param name="context">The run's threads and surroundings.</param>
    /// <param name="parameters">As bound by <see cref="Parameters"/>.</param>
    ScenarioResult Run(ScenarioContext context, object parameters);

    /// <summary>
    /// Runs it once more where nothing is recorded, if it wants to tell what recording changes; called on the main thread of a
    /// group of its own, after the recorded run has ended.
    /// </summary>
    /// <param name="context">Threads that are not recorded.</param>
    /// <param name="parameters">As bound by <see cref="Parameters"/>.</param>
    /// <param name="recorded">What came out of the recorded run.</param>
    /// <returns>The result with what the control run adds to it.</returns>
    ScenarioResult RunControl(ScenarioContext context, object parameters, ScenarioResult recorded);
}
