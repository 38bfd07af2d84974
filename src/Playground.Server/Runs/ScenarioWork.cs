using System.Text.Json;
using Playground.Scenarios;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>A scenario to be run.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="parameters">Its parameters, bound and valid.</param>
/// <param name="files">Where its downloads come from.</param>
internal sealed class ScenarioWork(IScenario scenario, object parameters, OwnFiles files) : IRunWork
{
    public int Threads { get; } = scenario.ThreadsNeeded(parameters);

    public int StackBytes => ThreadGroup.StackBytes;

    public int Processes { get; } = scenario.ProcessesNeeded(parameters);

    public RunSnapshot Describe(RunSnapshot run) => run with
    {
        Scenario = scenario.Id,
        Parameters = JsonSerializer.SerializeToElement(scenario.Parameters.ToJson(parameters)),
    };

    public IRunTask On(ThreadGroup threads) => new ScenarioTask(() => new ScenarioOutcome(this, scenario.Run(Context(threads), parameters)));

    /// <summary>Runs it once more where nothing is recorded.</summary>
    public IRunOutcome RunControl(ThreadGroup threads, ScenarioResult recorded) =>
        new ScenarioOutcome(this, scenario.RunControl(Context(threads), parameters, recorded));

    private ScenarioContext Context(ThreadGroup threads) => new(threads, files.Client);
}
