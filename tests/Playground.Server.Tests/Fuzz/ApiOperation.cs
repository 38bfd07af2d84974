using System.Text.Json;

namespace Playground.Server.Tests.Fuzz;

/// <summary>A call as the OpenAPI document describes it.</summary>
/// <param name="Method">GET, POST, DELETE.</param>
/// <param name="Path">With parameters in braces.</param>
/// <param name="Query">The query parameters, by name, with their schemas.</param>
/// <param name="Body">The schema of the body; null for none.</param>
/// <param name="Examples">Bodies to try.</param>
/// <param name="Statuses">The statuses that the document has for it.</param>
internal sealed record ApiOperation(
    string Method,
    string Path,
    IReadOnlyList<(string Name, JsonElement Schema)> Query,
    JsonElement? Body,
    IReadOnlyList<JsonElement> Examples,
    IReadOnlySet<int> Statuses);
