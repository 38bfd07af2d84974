using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Server.Tests.Runs;

/// <summary>A scenario as REST tells of it, and the parameters that a test of the whole catalogue tries.</summary>
internal sealed class CatalogueEntry
{
    private readonly Dictionary<string, JsonElement> _parameters;

    private CatalogueEntry(JsonElement scenario)
    {
        Id = scenario.GetProperty("id").GetString()!;
        Topic = scenario.GetProperty("topic").GetString()!;
        _parameters = scenario.GetProperty("parameters").GetProperty("properties").EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
    }

    public string Id { get; }

    public string Topic { get; }

    public static async Task<IReadOnlyList<CatalogueEntry>> AllAsync(RunClient runs) =>
        [.. (await runs.JsonAsync("/api/scenarios")).EnumerateArray().Select(scenario => new CatalogueEntry(scenario))];

    /// <summary>Every named value of every parameter, one at a time; the defaults among them.</summary>
    public IEnumerable<JsonObject> Choices() =>
        from parameter in _parameters
        where !IsNumber(parameter.Value)
        from choice in parameter.Value.GetProperty("enum").EnumerateArray()
        select new JsonObject { [parameter.Key] = choice.GetString() };

    /// <summary>Every number at its least and at its greatest, one at a time, and all of them together.</summary>
    public IEnumerable<JsonObject> Extremes()
    {
        foreach (var bound in new[] { "minimum", "maximum" })
        {
            var numbers = _parameters.Where(parameter => IsNumber(parameter.Value))
                .Select(parameter => (Name: parameter.Key, Value: parameter.Value.GetProperty(bound).GetInt32())).ToList();
            foreach (var (name, value) in numbers)
                yield return new JsonObject { [name] = value };
            if (numbers.Count > 1)
                yield return new JsonObject(numbers.Select(number => KeyValuePair.Create(number.Name, (JsonNode?)number.Value)));
        }
    }

    private static bool IsNumber(JsonElement schema) => schema.GetProperty("type").GetString() == "integer";
}
