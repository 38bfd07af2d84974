using System.Text.Json;
using System.Text.Json.Nodes;

namespace Playground.Scenarios.Parameters;

/// <summary>Why a parameter was refused.</summary>
/// <param name="Parameter">Its name, as sent.</param>
/// <param name="Value">What was sent for it; null if nothing was.</param>
/// <param name="Message">What is wrong, to be read after the name: "must be between 1 and 64, but is 1000".</param>
/// <param name="Allowed">What would have been right, as JSON Schema.</param>
public sealed record ParameterError(string Parameter, JsonElement? Value, string Message, JsonObject? Allowed);
