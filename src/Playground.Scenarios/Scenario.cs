using Playground.Scenarios.Parameters;

namespace Playground.Scenarios;

/// <summary>Base of all scenarios. A class derived from it is in the catalogue by being there.</summary>
/// <typeparam name="TParameters">Its parameters: init-only properties with defaults, ranges and descriptions.</typeparam>
public abstract class Scenario<TParameters> : IScenario
    where TParameters : class, new()
{
    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public abstract Lesson Lesson { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public abstract ScenarioText Text { get; }

    /// <inheritdoc/>
    public ParameterSchema Parameters { get; } = ParameterSchema.Of<TParameters>();

    /// <inheritdoc/>
    public IReadOnlyList<Listing> Listings => [Listing.OfSource(GetType()), Listing.OfPython(GetType())];

    /// <inheritdoc/>
    public int ThreadsNeeded(object parameters) => ThreadsNeeded((TParameters)parameters);

    /// <inheritdoc/>
    public int ProcessesNeeded(object parameters) => ProcessesNeeded((TParameters)parameters);

    /// <inheritdoc/>
    public ScenarioResult Run(ScenarioContext context, object parameters) => Run(context, (TParameters)parameters);

    /// <inheritdoc/>
    public ScenarioResult RunControl(ScenarioContext context, object parameters, ScenarioResult recorded) =>
        RunControl(context, (TParameters)parameters, recorded);

    /// <summary>The most threads that a run has at a time, the main one included.</summary>
    protected abstract int ThreadsNeeded(TParameters parameters);

    /// <summary>The most processes that a run has at a time, besides the one that it runs in.</summary>
    protected virtual int ProcessesNeeded(TParameters parameters) => 0;

    /// <summary>Runs it; called on the run's main thread, which is a probed one.</summary>
    protected abstract ScenarioResult Run(ScenarioContext context, TParameters parameters);

    /// <summary>Runs it once more where nothing is recorded, if it wants to tell what recording changes.</summary>
    protected virtual ScenarioResult RunControl(ScenarioContext context, TParameters parameters, ScenarioResult recorded) => recorded;
}
