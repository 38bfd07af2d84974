using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Server.Tests.Fuzz;

/// <summary>Values that a schema allows.</summary>
internal sealed class SchemaValues(ApiDocument document, Random random)
{
    private const int Deepest = 6;

    public JsonNode? Valid(JsonElement schema, int depth = 0)
    {
        schema = document.Resolve(schema);
        if (schema.TryGetProperty("enum", out var allowed))
            return JsonNode.Parse(allowed[random.Next(allowed.GetArrayLength())].GetRawText());
        if (depth > Deepest || IsNullable(schema) && random.Next(4) == 0)
            return null;
        return TypeOf(schema) switch
        {
            "integer" => JsonValue.Create(Whole(schema)),
            "number" => JsonValue.Create(random.NextDouble() * 100),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Valid(schema.GetProperty("items"), depth + 1))]),
            "string" => JsonValue.Create("x = " + random.Next(10) + "\n"),
            _ => Object(schema, depth),
        };
    }

    private JsonObject Object(JsonElement schema, int depth)
    {
        var made = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties))
            return made;
        foreach (var property in properties.EnumerateObject().Where(_ => random.Next(3) > 0))
            made[property.Name] = Valid(property.Value, depth + 1);
        return made;
    }

    /// <summary>Often the first or the last that is allowed.</summary>
    private long Whole(JsonElement schema)
    {
        var least = schema.TryGetProperty("minimum", out var minimum) ? (long)minimum.GetDouble() : 0;
        var most = schema.TryGetProperty("maximum", out var maximum) ? (long)maximum.GetDouble() : 1000;
        return random.Next(4) switch { 0 => least, 1 => most, _ => random.NextInt64(least, most + 1) };
    }

    private static bool IsNullable(JsonElement schema) => schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean();

    /// <summary>The type; of several the first.</summary>
    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) ? (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString() : null;
}
