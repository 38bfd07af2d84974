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
            .OrderBy(scenario => scenario.Topic, StringComparer.Ordinal)
            .ThenBy(scenario => scenario.Title, StringComparer.Ordinal)];
        _byId = All.ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
    }

    /// <summary>The scenarios by topic, then title.</summary>
    public IReadOnlyList<IScenario> All { get; }

    /// <summary>The scenario with an id, or null if there is none.</summary>
    public IScenario? Find(string id) => _byId.GetValueOrDefault(id);
}
