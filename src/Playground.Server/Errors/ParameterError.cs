using System.Text.Json.Serialization;

namespace Playground.Server.Errors;

/// <summary>One wrong parameter: which one, what it was, and what would be allowed.</summary>
/// <param name="Parameter">Its name as the client wrote it.</param>
/// <param name="Value">What the client sent.</param>
/// <param name="Message">What is wrong, to follow the name in a sentence: "must be between 1 and 64, but is 1000".</param>
/// <param name="Allowed">What is allowed, as JSON Schema.</param>
public sealed record ParameterError(
    string Parameter,
    object? Value,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Allowed = null);
