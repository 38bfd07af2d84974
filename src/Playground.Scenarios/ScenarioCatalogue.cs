namespace Playground.Scenarios;

/// <summary>All scenarios of this assembly: whatever class implements <see cref="IScenario"/> is in it.</summary>
public sealed class ScenarioCatalogue
{
    private readonly Dictionary<string, IScenario> _byId;

    /// <summary>Makes one instance of each scenario.</summary>
    public ScenarioCatalogue()
    {
        All = [.. typeof(ScenarioCatalogue).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IScenario)) && type is { IsAbstract: false, IsClass: true })
            .Select(type => (IScenario)Activator.CreateInstance(type)!)
            .OrderBy(scenario => scenario.Lesson.Topic)
            .ThenBy(scenario => scenario.Lesson.Place)
            .ThenBy(scenario => scenario.Title, StringComparer.Ordinal)];
        _byId = All.ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
    }

    /// <summary>The scenarios in the order of the course.</summary>
    public IReadOnlyList<IScenario> All { get; }

    /// <summary>The lesson after a scenario; null after the last.</summary>
    public IScenario? After(IScenario scenario) => All.SkipWhile(other => other != scenario).Skip(1).FirstOrDefault();

    /// <summary>The scenario with an id, or null if there is none.</summary>
    public IScenario? Find(string id) => _byId.GetValueOrDefault(id);
}
