using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Playground.Server.Operations;

/// <summary>
/// Bodies to try: for <c>POST /api/runs</c> one for each kind of scenario, and a program; for <c>POST /api/explorations</c> a race.
/// </summary>
internal sealed class SwaggerExamples : IOperationFilter
{
    private const string LostUpdate = """
        import threading
        counter = 0
        def add():
            global counter
            counter += 1
        threads = [threading.Thread(target=add) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        """;

    private static readonly (string Name, string Summary, string Body)[] Runs =
    [
        ("shared-counter", "Lost updates", """{ "scenario": "shared-counter", "parameters": { "threads": 5, "iterations": 1000, "guard": "none" } }"""),
        ("deadlock", "A deadlock, with its defaults", """{ "scenario": "deadlock", "parameters": {} }"""),
        ("downloads", "Downloads, with their defaults", """{ "scenario": "downloads", "parameters": {} }"""),
        ("program", "A program", """{ "program": { "source": "print('hello')", "gil": true, "schedule": null } }"""),
    ];

    private static readonly (string Name, string Summary, string Body)[] Explorations =
    [
        ("lost-update", "Two threads add to one counter", JsonSerializer.Serialize(new { program = new { source = LostUpdate } })),
        ("bounds", "No more than a thousand states, and ten seconds", JsonSerializer.Serialize(
            new { program = new { source = LostUpdate }, states = 1000, seconds = 10, output = true })),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription is not { HttpMethod: "POST", RelativePath: { } path } || ExamplesOf(path.TrimEnd('/')) is not { } examples)
            return;
        foreach (var media in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
        {
            media.Examples = examples.ToDictionary(
                example => example.Name, IOpenApiExample (example) => new OpenApiExample { Summary = example.Summary, Value = JsonNode.Parse(example.Body) });
        }
    }

    private static (string Name, string Summary, string Body)[]? ExamplesOf(string path) => path switch
    {
        "api/runs" => Runs,
        "api/explorations" => Explorations,
        _ => null,
    };
}
