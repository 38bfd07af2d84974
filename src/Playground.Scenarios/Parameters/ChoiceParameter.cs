using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Scenarios.Parameters;

/// <summary>One of a few named choices: an enum, written in kebab-case.</summary>
internal sealed class ChoiceParameter : ParameterDefinition
{
    private readonly Dictionary<string, FieldInfo> _choices;
    private readonly string _default;

    public ChoiceParameter(PropertyInfo property, object defaults)
        : base(property)
    {
        _choices = property.PropertyType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => Kebab(field.Name), StringComparer.Ordinal);
        _default = Kebab(property.GetValue(defaults)!.ToString()!);
    }

    public override JsonObject Schema => new()
    {
        ["type"] = "string",
        ["title"] = ParameterTexts.Title(Property),
        ["description"] = ParameterTexts.Description(Property),
        ["default"] = _default,
        ["enum"] = new JsonArray([.. _choices.Keys.Select(name => (JsonNode)name)]),
        ["x-enumDescriptions"] = new JsonObject(
            _choices.Select(choice => KeyValuePair.Create(choice.Key, (JsonNode?)ParameterTexts.Description(choice.Value)))),
    };

    public override JsonNode Read(object parameters) => Kebab(Property.GetValue(parameters)!.ToString()!);

    protected override string Expectation => "one of " + string.Join(", ", _choices.Keys);

    protected override bool TryRead(JsonElement value, out object? read)
    {
        read = value.ValueKind == JsonValueKind.String && _choices.TryGetValue(value.GetString()!, out var choice)
            ? choice.GetValue(null)
            : null;
        return read is not null;
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
