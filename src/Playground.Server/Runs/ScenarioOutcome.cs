using Playground.Scenarios;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>What came out of a scenario.</summary>
internal sealed class ScenarioOutcome(ScenarioWork work, ScenarioResult result) : IRunOutcome
{
    public Func<ThreadGroup, IRunOutcome> Control => threads => work.RunControl(threads, result);

    public RunEnding ToEnding() => new(RunStatus.Completed, result.ToVerdict(), Result: RunEnding.ToJson(result));
}
