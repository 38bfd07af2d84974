using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Server.Tests.Fuzz;

/// <summary>Bodies of requests: as they should be, nearly so, and not at all.</summary>
/// <param name="document">What describes them.</param>
/// <param name="catalogue">The scenarios, with the schemas of their parameters.</param>
/// <param name="random">Decides.</param>
internal sealed class BodyGenerator(ApiDocument document, IReadOnlyList<JsonElement> catalogue, Random random)
{
    private readonly SchemaValues _values = new(document, random);
    private readonly WildValues _wild = new(random);

    public byte[] Next(ApiOperation operation) => random.Next(10) switch
    {
        < 3 => Bytes(Good(operation)),
        < 6 => Bytes(Changed(Good(operation))),
        < 8 => Spoilt(Bytes(Good(operation))),
        8 => Encoding.UTF8.GetBytes(_wild.Token()),
        _ => Bytes(_wild.Json()),
    };

    private JsonNode? Good(ApiOperation operation)
    {
        if (operation.Path == "/api/runs" && random.Next(2) == 0)
            return ScenarioRun();
        return operation.Examples.Count > 0 && random.Next(2) == 0
            ? JsonNode.Parse(operation.Examples[random.Next(operation.Examples.Count)].GetRawText())
            : _values.Valid(operation.Body!.Value);
    }

    private JsonObject ScenarioRun()
    {
        var scenario = catalogue[random.Next(catalogue.Count)];
        return new JsonObject
        {
            ["scenario"] = scenario.GetProperty("id").GetString(),
            ["parameters"] = _values.Valid(scenario.GetProperty("parameters")),
        };
    }

    /// <summary>JSON in which a place or two hold something else.</summary>
    private JsonNode? Changed(JsonNode? node)
    {
        for (var changes = random.Next(1, 3); changes > 0 && node is JsonObject whole; changes--)
        {
            var place = whole;
            while (random.Next(2) == 0 && place.Select(member => member.Value).OfType<JsonObject>().FirstOrDefault() is { } inner)
                place = inner;
            if (place.Count == 0 || random.Next(4) == 0)
                place["z" + _wild.Text()] = _wild.Json();
            else if (place.ElementAt(random.Next(place.Count)).Key is var name && random.Next(4) == 0)
                place.Remove(name);
            else
                place[name] = _wild.Json();
        }

        return node;
    }

    /// <summary>Text that is hardly JSON any more.</summary>
    private byte[] Spoilt(byte[] body)
    {
        var at = random.Next(body.Length + 1);
        var colon = Array.IndexOf(body, (byte)':') + 1;
        return random.Next(7) switch
        {
            0 => body[..at],
            1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
            2 => [.. body[..at], 0xFF, 0xFE, .. body[at..]],
            3 => [.. body, .. body],
            4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
            5 => [.. Encoding.UTF8.Preamble, .. body],
            _ => [.. body[..colon], .. Encoding.UTF8.GetBytes(_wild.Token()), .. body[colon..]],
        };
    }

    private static byte[] Bytes(JsonNode? node) => JsonSerializer.SerializeToUtf8Bytes(node);
}
