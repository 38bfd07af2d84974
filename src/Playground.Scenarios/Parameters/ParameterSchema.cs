using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Scenarios.Parameters;

/// <summary>The parameters of a scenario: their JSON Schema, and the way from JSON to the scenario's own type.</summary>
public sealed class ParameterSchema
{
    private readonly Func<object> _create;
    private readonly ParameterDefinition[] _definitions;

    private ParameterSchema(Func<object> create, ParameterDefinition[] definitions)
    {
        _create = create;
        _definitions = definitions;
    }

    /// <summary>The schema of a type whose properties are whole numbers with a range, or enums.</summary>
    /// <exception cref="InvalidOperationException">A property is of another type, or lacks its range or description.</exception>
    public static ParameterSchema Of<T>()
        where T : class, new()
    {
        var defaults = new T();
        var schema = new ParameterSchema(
            () => new T(),
            [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => Define(property, defaults))]);
        // Missing words are to be noticed when the program starts, not when somebody looks at the catalogue.
        schema.ToJsonSchema();
        return schema;
    }

    /// <summary>The JSON Schema of the whole parameters object.</summary>
    public JsonObject ToJsonSchema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(_definitions.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Schema))),
    };

    /// <summary>Makes a parameters object from JSON; what is not given has its default.</summary>
    /// <param name="json">An object, or null for all defaults.</param>
    /// <param name="errors">All that is wrong, not only the first; empty if nothing is.</param>
    /// <returns>The parameters object; only of use if there are no errors.</returns>
    public object Bind(JsonElement? json, out IReadOnlyList<ParameterError> errors)
    {
        var parameters = _create();
        var found = new List<ParameterError>();
        errors = found;
        if (json is not { } given || given.ValueKind == JsonValueKind.Null)
            return parameters;
        if (given.ValueKind != JsonValueKind.Object)
        {
            found.Add(new ParameterError("parameters", null, "must be an object", ToJsonSchema()));
            return parameters;
        }

        foreach (var member in given.EnumerateObject())
        {
            var definition = Array.Find(_definitions, d => d.Name == member.Name);
            var error = definition is null ? Unknown(member.Name) : definition.Bind(member.Value, parameters);
            if (error is not null)
                found.Add(error);
        }

        return parameters;
    }

    /// <summary>All values of a parameters object, the defaults included, as JSON.</summary>
    public JsonObject ToJson(object parameters) =>
        new(_definitions.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Read(parameters))));

    private ParameterError Unknown(string name) => new(
        name.Length <= 60 ? name : name[..60] + "…",
        null,
        "is not a parameter of this scenario",
        new JsonObject { ["enum"] = new JsonArray([.. _definitions.Select(d => (JsonNode)d.Name)]) });

    private static ParameterDefinition Define(PropertyInfo property, object defaults) =>
        property.PropertyType == typeof(int) ? new IntegerParameter(property, defaults)
        : property.PropertyType.IsEnum ? new ChoiceParameter(property, defaults)
        : throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is neither a whole number nor an enum.");
}
