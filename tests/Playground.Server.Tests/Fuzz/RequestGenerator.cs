using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.Server.Tests.Fuzz;

/// <summary>Makes requests up from the OpenAPI document: right ones, nearly right ones and wild ones.</summary>
internal sealed partial class RequestGenerator
{
    private static readonly string[] MediaTypes =
    [
        "text/plain", "application/xml", "multipart/form-data", "application/json;charset=utf-16", "application/json;charset=nonsense", "application/json;charset=\"",
        "application/problem+json", "json", ";", "application/json, text/plain",
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "application/x-ndjson"), ("Accept", "text/html"), ("Accept", "*/*;q=0"), ("Accept", ";;;=,\""), ("Accept", "application/json;q=2"),
        ("Accept-Encoding", "br;q=9, gzip, nonsense"), ("Accept-Charset", "utf-7"), ("Accept-Language", "xx-YY;q=x"),
        ("Prefer", "wait=0"), ("Prefer", "wait=1"), ("Prefer", "wait"), ("Prefer", "wait=-1"), ("Prefer", "wait=1e3"), ("Prefer", ",;=,wait==,"),
        ("Prefer", "wait=99999999999999999999999"), ("Prefer", "respond-async, wait=\"1\"; x"), ("Range", "bytes=0-18446744073709551615"),
        ("If-None-Match", "*"), ("If-Modified-Since", "yesterday"), ("Content-Encoding", "gzip"), ("Expect", "nonsense"), ("Traceparent", "00-zz-zz-01"),
        ("Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("Tracestate", "a=,,,=b"), ("Baggage", "=;=,"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Forwarded-For", "not an address"), ("X-Forwarded-Proto", "gopher"), ("X-Original-URL", "/metrics"),
        ("X-Playground-Run", "guess"), ("Authorization", "Bearer guess"), ("Authorization", "Basic Og=="), ("Cookie", "a=b; a; =;\t"),
        ("Origin", "https://evil.example"), ("Upgrade", "websocket"), ("Connection", "close"), ("TE", "trailers"),
    ];

    private readonly Random _random;
    private readonly WildValues _wild;
    private readonly SchemaValues _values;
    private readonly BodyGenerator _bodies;
    private readonly ApiDocument _document;
    private readonly IReadOnlyList<JsonElement> _catalogue;
    private readonly IReadOnlyList<string> _known;

    /// <param name="document">What describes the calls.</param>
    /// <param name="catalogue">The scenarios.</param>
    /// <param name="known">Ids of runs and explorations that are there, or were.</param>
    /// <param name="seed">The same gives the same request.</param>
    public RequestGenerator(ApiDocument document, IReadOnlyList<JsonElement> catalogue, IReadOnlyList<string> known, int seed)
    {
        (_document, _catalogue, _known, _random) = (document, catalogue, known, new Random(seed));
        _wild = new WildValues(_random);
        _values = new SchemaValues(document, _random);
        _bodies = new BodyGenerator(document, catalogue, _random);
    }

    public FuzzedRequest Next()
    {
        var operation = _document.Operations[_random.Next(_document.Operations.Count)];
        var method = Chance(30) ? "PATCH" : operation.Method;
        var body = operation.Body is null ? Chance(20) ? _bodies.Next(WithBody()) : null : Chance(25) ? null : _bodies.Next(operation);
        return new FuzzedRequest(operation, method, Path(operation) + Query(operation), [.. SomeHeaders(body)], body);
    }

    private ApiOperation WithBody() => _document.Operations.First(operation => operation.Body is not null);

    private string Path(ApiOperation operation) => Parameter().Replace(operation.Path, _ => Uri.EscapeDataString(Segment()));

    /// <summary>An id that is there, one that could be, and one that can't. Never one that makes the path another one.</summary>
    private string Segment() => _random.Next(6) switch
    {
        < 3 => _known[_random.Next(_known.Count)],
        3 => Convert.ToHexStringLower(Bytes(16)),
        4 => _catalogue[_random.Next(_catalogue.Count)].GetProperty("id").GetString()!,
        _ => _wild.Short() is var text && (text.Trim('.', ' ').Length == 0 || text.Contains('\0', StringComparison.Ordinal)) ? "x" : text,
    };

    private string Query(ApiOperation operation)
    {
        var pairs = operation.Query.Where(_ => Chance(2)).Select(parameter => (parameter.Name, Value: QueryValue(parameter.Schema))).ToList();
        if (Chance(10) && pairs.Count > 0)
            pairs.Add(pairs[0]);
        if (Chance(10))
            pairs.Add((_wild.Short(), Uri.EscapeDataString(_wild.Short())));
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={pair.Value}"));
    }

    private string QueryValue(JsonElement schema) => _random.Next(4) switch
    {
        0 => Uri.EscapeDataString(_values.Valid(schema)?.ToString() ?? ""),
        1 => _random.Next(-2, 120).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 when Chance(4) => "%FF%FE%",
        _ => Uri.EscapeDataString(_wild.Short()),
    };

    private IEnumerable<(string Name, string Value)> SomeHeaders(byte[]? body)
    {
        if (body is not null && !Chance(20))
            yield return ("Content-Type", Chance(12) ? MediaTypes[_random.Next(MediaTypes.Length)] : "application/json");
        for (var count = _random.Next(3); count > 0; count--)
            yield return Headers[_random.Next(Headers.Length)];
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>True once in so many times.</summary>
    private bool Chance(int of) => _random.Next(of) == 0;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
