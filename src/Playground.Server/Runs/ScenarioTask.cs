using System.Collections.ObjectModel;

namespace Playground.Server.Runs;

/// <summary>A scenario on its threads: its figures are those of a whole run.</summary>
internal sealed class ScenarioTask(Func<IRunOutcome> run) : IRunTask
{
    public IReadOnlyDictionary<string, object?> Remains => ReadOnlyDictionary<string, object?>.Empty;

    public IRunOutcome Run() => run();
}
