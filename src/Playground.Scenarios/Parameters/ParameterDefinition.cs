using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Scenarios.Parameters;

/// <summary>One parameter of a scenario. Derived classes know its type.</summary>
/// <param name="property">Where its value goes.</param>
public abstract class ParameterDefinition(PropertyInfo property)
{
    /// <summary>The longest piece of a refused value that a message repeats.</summary>
    private const int LongestEcho = 60;

    /// <summary>camelCase.</summary>
    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>Its JSON Schema.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>Puts a value into a parameters object.</summary>
    /// <returns>What is wrong with the value, or null.</returns>
    public ParameterError? Bind(JsonElement value, object parameters)
    {
        if (TryRead(value, out var read))
        {
            Property.SetValue(parameters, read);
            return null;
        }

        var text = value.GetRawText();
        var echo = text.Length <= LongestEcho ? text : string.Concat(text.AsSpan(0, LongestEcho), "…");
        return new ParameterError(Name, text.Length <= LongestEcho ? value : null, $"must be {Expectation}, but is {echo}", Schema);
    }

    /// <summary>A parameters object's value, as JSON.</summary>
    public abstract JsonNode Read(object parameters);

    /// <summary>What is allowed, to be read after "must be".</summary>
    protected abstract string Expectation { get; }

    /// <summary>Where the value goes.</summary>
    protected PropertyInfo Property { get; } = property;

    /// <summary>Reads a value that was sent.</summary>
    /// <returns>Whether it is allowed.</returns>
    protected abstract bool TryRead(JsonElement value, out object? read);
}
