using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Playground.Server.Tests.Runs;

/// <summary>Everything that a client can do wrong in one request.</summary>
internal static class BadRequestList
{
    private const string UnknownRun = "/api/runs/0123456789abcdef0123456789abcdef";
    private const string UnknownExploration = "/api/explorations/0123456789abcdef0123456789abcdef";

    /// <summary>Method and path, sometimes with a media type or a preference; body; status and code of the problem.</summary>
    public static readonly (string Request, string Body, string Code)[] All =
    [
        // Bodies that are not JSON, or JSON of the wrong shape.
        ("POST /api/runs", "", "400 malformed-request"),
        ("POST /api/runs", " ", "400 malformed-request"),
        ("POST /api/runs", "{", "400 malformed-request"),
        ("POST /api/runs", "nonsense", "400 malformed-request"),
        ("POST /api/runs", "null", "400 malformed-request"),
        ("POST /api/runs", "[]", "400 malformed-request"),
        ("POST /api/runs", "\"deadlock\"", "400 malformed-request"),
        ("POST /api/runs", "5", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock" } {}""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", }""", "400 malformed-request"),
        ("POST /api/runs", """{ 'scenario': 'deadlock' }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": 5 }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": ["deadlock"] }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "scenario": "downloads" }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "paramters": {} }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 2, "threads": 3 } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": NaN } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 0x10 } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 02 } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "\ud800" }""", "400 malformed-request"),
        ("POST /api/runs", "deep", "400 malformed-request"),
        ("POST /api/runs", "deep-parameters", "400 malformed-request"),
        ("POST /api/runs", "huge", "413 request-too-large"),
        ("POST /api/runs", "invalid-utf8", "400 malformed-request"),
        ("POST /api/runs", "invalid-utf8-parameter", "400 malformed-request"),
        ("POST /api/runs text/plain", """{ "scenario": "deadlock" }""", "415 unsupported-media-type"),
        ("POST /api/runs application/xml", "<run/>", "415 unsupported-media-type"),
        ("POST /api/runs application/x-www-form-urlencoded", "scenario=deadlock", "415 unsupported-media-type"),
        ("POST /api/runs -", """{ "scenario": "deadlock" }""", "415 unsupported-media-type"),
        ("POST /api/runs application/json;charset=nonsense", """{ "scenario": "deadlock" }""", "415 unsupported-media-type"),

        // Scenarios and parameters.
        ("POST /api/runs", "{}", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": null }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": "" }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": "Deadlock" }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": "../../etc/passwd" }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": "<script>alert(1)</script>{0}%s" }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": [] }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": "threads" }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 1 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 33 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": -2147483649 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 1e400 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": 2.5 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": "2" } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": null } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": [2] } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": { "value": 2 } } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "threads": true } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "remedy": "ORDERED" } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "remedy": 1 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "remedy": "\ud800" } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "\ud800": 1 } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "Threads": 2 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "deadlock", "parameters": { "iterations": 2 } }""", "400 invalid-parameters"),
        ("POST /api/runs", """{ "scenario": "downloads", "parameters": { "latencyMs": -1, "files": 17 } }""", "400 invalid-parameters"),

        // Programs.
        ("POST /api/programs/check", "", "400 malformed-request"),
        ("POST /api/programs/check", "{}", "400 malformed-request"),
        ("POST /api/programs/check", """{ "source": null }""", "400 malformed-request"),
        ("POST /api/programs/check", """{ "source": 5 }""", "400 malformed-request"),
        ("POST /api/programs/check", """{ "source": "pass", "gil": true }""", "400 malformed-request"),
        ("POST /api/programs/check", "huge", "413 request-too-large"),
        ("POST /api/programs/check text/plain", "pass", "415 unsupported-media-type"),
        ("GET /api/programs/check", "", "405 method-not-allowed"),
        ("POST /api/programs/state", "{}", "400 malformed-request"),
        ("POST /api/programs/state", """{ "source": "pass", "gil": true }""", "400 malformed-request"),
        ("POST /api/programs/state", """{ "source": "pass", "schedule": 5 }""", "400 malformed-request"),
        ("POST /api/programs/state", """{ "source": "import os" }""", "400 program-not-accepted"),
        ("POST /api/programs/state", """{ "source": "pass", "schedule": "A!" }""", "400 invalid-schedule"),
        ("POST /api/programs/state", """{ "source": "pass", "schedule": "A100001" }""", "400 invalid-schedule"),
        ("POST /api/programs/state", """{ "source": "pass", "hash": "0123456789abcdef" }""", "409 program-changed"),
        ("POST /api/programs/state", "huge", "413 request-too-large"),
        ("GET /api/programs/state", "", "405 method-not-allowed"),
        ("POST /api/runs", """{ "scenario": "deadlock", "program": { "source": "pass" } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "parameters": {}, "program": { "source": "pass" } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "scenario": null, "program": null }""", "400 unknown-scenario"),
        ("POST /api/runs", """{ "program": "pass" }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": {} }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": { "source": null } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": { "source": "\ud800" } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": { "source": "pass", "gil": "no" } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": { "source": "pass", "gli": true } }""", "400 malformed-request"),
        ("POST /api/runs", """{ "program": { "source": "import os" } }""", "400 program-not-accepted"),
        ("POST /api/runs", """{ "program": { "source": "pass", "schedule": "3A" } }""", "400 invalid-schedule"),
        ("POST /api/runs", """{ "program": { "source": "pass", "schedule": "A999999999999" } }""", "400 invalid-schedule"),

        // Explorations.
        ("POST /api/explorations", "", "400 malformed-request"),
        ("POST /api/explorations", "{}", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": null }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": "pass" }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": {} }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": 5 } }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "\ud800" } }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass", "gil": true } }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "state": 5 }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "states": "5" }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "states": 1.5 }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "seconds": 1e99 }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "output": null }""", "400 malformed-request"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "states": 0 }""", "400 invalid-parameters"),
        ("POST /api/explorations", """{ "program": { "source": "pass" }, "seconds": 100000 }""", "400 invalid-parameters"),
        ("POST /api/explorations", """{ "program": { "source": "import os" } }""", "400 program-not-accepted"),
        ("POST /api/explorations", """{ "program": { "source": "pass", "hash": "0123456789abcdef" } }""", "409 program-changed"),
        ("POST /api/explorations", "huge", "413 request-too-large"),
        ("POST /api/explorations text/plain", "pass", "415 unsupported-media-type"),
        ("POST /api/explorations prefer:wait=soon", """{ "program": { "source": "pass" } }""", "400 malformed-request"),
        ("GET /api/explorations?limit=0", "", "400 invalid-query"),
        ("GET /api/explorations?cursor=x", "", "400 invalid-query"),
        ("PUT /api/explorations", "{}", "405 method-not-allowed"),
        ($"GET {UnknownExploration}", "", "404 exploration-not-found"),
        ($"GET {UnknownExploration} prefer:wait=", "", "400 malformed-request"),
        ($"POST {UnknownExploration}/stop", "", "404 exploration-not-found"),
        ($"DELETE {UnknownExploration}", "", "404 exploration-not-found"),
        ("GET /api/explorations/..%2f..%2fetc%2fpasswd", "", "404 exploration-not-found"),

        // Headers.
        ("POST /api/runs prefer:wait", """{ "scenario": "deadlock" }""", "400 malformed-request"),
        ("POST /api/runs prefer:wait=", """{ "scenario": "deadlock" }""", "400 malformed-request"),
        ("POST /api/runs prefer:wait=-1", """{ "scenario": "deadlock" }""", "400 malformed-request"),
        ("POST /api/runs prefer:wait=1.5", """{ "scenario": "deadlock" }""", "400 malformed-request"),
        ("POST /api/runs prefer:wait=soon", """{ "scenario": "deadlock" }""", "400 malformed-request"),
        ($"GET {UnknownRun} prefer:wait=NaN", "", "400 malformed-request"),

        // Addresses.
        ($"GET {UnknownRun}", "", "404 run-not-found"),
        ($"GET {UnknownRun}/events", "", "404 run-not-found"),
        ($"GET {UnknownRun}/analysis", "", "404 run-not-found"),
        ($"GET {UnknownRun}/trace", "", "404 run-not-found"),
        ($"POST {UnknownRun}/stop", "", "404 run-not-found"),
        ($"DELETE {UnknownRun}", "", "404 run-not-found"),
        ("GET /api/runs/1", "", "404 run-not-found"),
        ("GET /api/runs/0123456789ABCDEF0123456789ABCDEF", "", "404 run-not-found"),
        ("GET /api/runs/'%20OR%201=1--", "", "404 run-not-found"),
        ("GET /api/runs/..%2f..%2fetc%2fpasswd", "", "404 run-not-found"),
        ($"GET {UnknownRun}/nothing", "", "404 not-found"),
        ("GET /api/scenarios/nothing", "", "404 scenario-not-found"),
        ("PUT /api/runs", "{}", "405 method-not-allowed"),
        ("DELETE /api/runs", "", "405 method-not-allowed"),
        ($"PATCH {UnknownRun}", "{}", "405 method-not-allowed"),
        ($"GET {UnknownRun}/stop", "", "405 method-not-allowed"),
        ($"POST {UnknownRun}/events", "{}", "405 method-not-allowed"),
        ("POST /api/scenarios", "{}", "405 method-not-allowed"),

        // Queries.
        ("GET /api/runs?limit=0", "", "400 invalid-query"),
        ("GET /api/runs?limit=101", "", "400 invalid-query"),
        ("GET /api/runs?limit=", "", "400 invalid-query"),
        ("GET /api/runs?limit=ten", "", "400 invalid-query"),
        ("GET /api/runs?limit=1&limit=2", "", "400 invalid-query"),
        ("GET /api/runs?status=Running", "", "400 invalid-query"),
        ("GET /api/runs?status=1", "", "400 invalid-query"),
        ("GET /api/runs?scenario=nothing", "", "400 invalid-query"),
        ("GET /api/runs?cursor=", "", "400 invalid-query"),
        ("GET /api/runs?cursor=ffffffffffffffff-0123456789abcdef0123456789abcdef", "", "400 invalid-query"),
        ($"GET {UnknownRun}/events?from=-1", "", "400 invalid-query"),
        ($"GET {UnknownRun}/events?from=9223372036854775808", "", "400 invalid-query"),
        ($"GET {UnknownRun}/events?from=1e3", "", "400 invalid-query"),
        ($"GET {UnknownRun}/events?limit=10001", "", "400 invalid-query"),
        ($"GET {UnknownRun}/events?limit=%F0%9F%92%A9", "", "400 invalid-query"),
    ];

    /// <summary>The request as it is sent.</summary>
    public static HttpRequestMessage Message(string request, string body)
    {
        var parts = request.Split(' ');
        var message = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        var header = parts.ElementAtOrDefault(2) ?? "application/json";
        if (parts[0] is not ("GET" or "DELETE"))
        {
            message.Content = new ByteArrayContent(Bytes(body));
            // Who is refused for the size of what it sends is hung up on: it asks first, or it may never read the answer.
            message.Headers.ExpectContinue = body == "huge";
            if (header != "-")
                message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(header.StartsWith("prefer", StringComparison.Ordinal) ? "application/json" : header);
        }

        if (header.StartsWith("prefer:", StringComparison.Ordinal))
            message.Headers.TryAddWithoutValidation("Prefer", header["prefer:".Length..]);
        return message;
    }

    private static byte[] Bytes(string body) => body switch
    {
        "deep" => Encoding.UTF8.GetBytes(new string('[', 10_000)),
        "deep-parameters" => Encoding.UTF8.GetBytes($$"""{ "scenario": "deadlock", "parameters": {{new string('[', 100)}}{{new string(']', 100)}} }"""),
        "huge" => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { scenario = new string('x', 600_000) })),
        "invalid-utf8" => [.. """{ "scenario": "dead"""u8, 0xFF, 0xFE, .. """lock" }"""u8],
        "invalid-utf8-parameter" => [.. """{ "scenario": "deadlock", "parameters": { "remedy": "or"""u8, 0xFF, .. """dered" } }"""u8],
        _ => Encoding.UTF8.GetBytes(body),
    };
}
