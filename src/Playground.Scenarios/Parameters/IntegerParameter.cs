using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Scenarios.Parameters;

/// <summary>A whole number in a range.</summary>
internal sealed class IntegerParameter : ParameterDefinition
{
    private readonly int _default;
    private readonly int _minimum;
    private readonly int _maximum;

    public IntegerParameter(PropertyInfo property, object defaults)
        : base(property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} needs a [Range].");
        _minimum = (int)range.Minimum;
        _maximum = (int)range.Maximum;
        _default = (int)property.GetValue(defaults)!;
    }

    public override JsonObject Schema
    {
        get
        {
            var schema = new JsonObject
            {
                ["type"] = "integer",
                ["title"] = ParameterTexts.Title(Property),
                ["description"] = ParameterTexts.Description(Property),
                ["default"] = _default,
                ["minimum"] = _minimum,
                ["maximum"] = _maximum,
            };
            if (Property.GetCustomAttribute<UnitAttribute>() is { } unit)
                schema["x-unit"] = unit.Unit;
            return schema;
        }
    }

    public override JsonNode Read(object parameters) => (int)Property.GetValue(parameters)!;

    protected override string Expectation =>
        string.Create(CultureInfo.InvariantCulture, $"a whole number between {_minimum} and {_maximum}");

    protected override bool TryRead(JsonElement value, out object? read)
    {
        var isAllowed = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            && number >= _minimum && number <= _maximum;
        read = isAllowed ? value.GetInt32() : null;
        return isAllowed;
    }
}
