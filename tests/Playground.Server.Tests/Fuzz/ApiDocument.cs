using System.Globalization;
using System.Text.Json;

namespace Playground.Server.Tests.Fuzz;

/// <summary>The OpenAPI document as a client reads it.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    private ApiDocument(JsonElement root)
    {
        _root = root;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select Read(path.Name, operation.Name.ToUpperInvariant(), operation.Value),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static async Task<ApiDocument> LoadAsync(HttpClient client)
    {
        var text = await client.GetStringAsync("/swagger/v1/swagger.json", TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return new ApiDocument(document.RootElement.Clone());
    }

    /// <summary>The schema itself, where it stands elsewhere in the document.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("allOf", out var all) && all.GetArrayLength() == 1)
            return Resolve(all[0]);
        if (!schema.TryGetProperty("$ref", out var reference))
            return schema;
        var place = _root;
        foreach (var name in reference.GetString()!.Split('/')[1..])
            place = place.GetProperty(name);
        return Resolve(place);
    }

    private ApiOperation Read(string path, string method, JsonElement operation)
    {
        var json = operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var content)
            ? content
            : (JsonElement?)null;
        return new ApiOperation(
            method,
            path,
            [.. Members(operation, "parameters").Where(parameter => parameter.GetProperty("in").GetString() == "query")
                .Select(parameter => (parameter.GetProperty("name").GetString()!, Resolve(parameter.GetProperty("schema"))))],
            json is { } media ? Resolve(media.GetProperty("schema")) : null,
            json is { } withExamples && withExamples.TryGetProperty("examples", out var examples)
                ? [.. examples.EnumerateObject().Select(example => example.Value.GetProperty("value"))]
                : [],
            operation.GetProperty("responses").EnumerateObject()
                .Select(response => int.Parse(response.Name, CultureInfo.InvariantCulture)).ToHashSet());
    }

    private static JsonElement.ArrayEnumerator Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) ? array.EnumerateArray() : default;
}
