using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Playground.Server.Operations;

/// <summary>Bodies to try for <c>POST /api/runs</c>, one for each kind of scenario, and a program.</summary>
internal sealed class SwaggerExamples : IOperationFilter
{
    private static readonly (string Name, string Summary, string Body)[] Runs =
    [
        ("shared-counter", "Lost updates", """{ "scenario": "shared-counter", "parameters": { "threads": 5, "iterations": 1000, "guard": "none" } }"""),
        ("deadlock", "A deadlock, with its defaults", """{ "scenario": "deadlock", "parameters": {} }"""),
        ("downloads", "Downloads, with their defaults", """{ "scenario": "downloads", "parameters": {} }"""),
        ("program", "A program", """{ "program": { "source": "print('hello')", "gil": true, "schedule": null } }"""),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription is not { HttpMethod: "POST", RelativePath: "api/runs" })
            return;
        foreach (var media in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
        {
            media.Examples = Runs.ToDictionary(
                run => run.Name, IOpenApiExample (run) => new OpenApiExample { Summary = run.Summary, Value = JsonNode.Parse(run.Body) });
        }
    }
}
