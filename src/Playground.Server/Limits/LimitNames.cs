using System.Text.Json;

namespace Playground.Server.Limits;

/// <summary>Limits are named in answers as <c>GET /api/limits</c> names them.</summary>
public static class LimitNames
{
    /// <summary>The name of a limit for clients: <c>LimitNames.Of(nameof(PlaygroundLimits.RunsQueued))</c> is <c>runsQueued</c>.</summary>
    public static string Of(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
