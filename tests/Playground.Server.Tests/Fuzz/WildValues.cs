using System.Text.Json.Nodes;

namespace Playground.Server.Tests.Fuzz;

/// <summary>What no honest client sends.</summary>
internal sealed class WildValues(Random random)
{
    private const int LongestInAddress = 200;

    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\r\n", "\u202E", "\uFEFF", "💥", "é", "e\u0301", "ﷺ", "İ", "null", "true", "undefined", "NaN", "Infinity", "-0", "-1",
        "1e309", "0x10", "007", "1_000", "9223372036854775808", "99999999999999999999999999", "١٢", "../../etc/passwd", "..\\..\\windows", "/etc/passwd",
        "file:///etc/passwd", "http://localhost/", "' OR 1=1--", "\"; DROP TABLE runs;--", "%s%n%x", "{0}{1}", "${jndi:ldap://x}", "$(id)", "`id`",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "__proto__", "constructor", "shared-counter", "A3B2", "A-1",
        "import os", "x = 1\n", "while True: pass\n", "print(" + "(1+" + "1)" + "\n", "def f(): f()\nf()\n",
    ];

    private static readonly string[] Tokens =
    [
        "NaN", "-Infinity", "1e400", "-1e400", "1e-400", "0x10", "01", "+1", ".5", "1.", "True", "undefined", "'x'", "\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "\"\t\"",
        "{,}", "[1,]", "{\"a\":1,\"a\":2}", "/* */ 1", "1 2", "99999999999999999999999999", "-9223372036854775809", "0." + "000000000000000000000000000001",
    ];

    public string Text() => random.Next(8) switch
    {
        0 => new string((char)random.Next(0x20, 0x7F), random.Next(1, 4000)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(1, 0xD800))),
        2 => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)],
        _ => Texts[random.Next(Texts.Length)],
    };

    /// <summary>One that leaves room for others in an address: a longer one is refused by the web server itself.</summary>
    public string Short() => Text() is var text && text.Length > LongestInAddress ? text[..LongestInAddress] : text;

    public JsonNode? Json(int depth = 0) => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => JsonValue.Create(random.Next(-3, 100)),
        4 => JsonValue.Create(random.NextDouble() * Math.Pow(10, random.Next(-300, 300))),
        5 when depth < 4 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Json(depth + 1))]),
        6 when depth < 4 => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create($"{i}{Text()}", Json(depth + 1)))),
        _ => JsonValue.Create(Text()),
    };

    /// <summary>A piece of text where a JSON value should be: often none at all.</summary>
    public string Token() => random.Next(4) switch
    {
        0 => new string('9', random.Next(1, 3000)),
        1 => Nested(random.Next(1, 400)),
        _ => Tokens[random.Next(Tokens.Length)],
    };

    private string Nested(int depth) => random.Next(2) == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
