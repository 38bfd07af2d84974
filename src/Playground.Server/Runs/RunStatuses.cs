using System.Text.Json;

namespace Playground.Server.Runs;

/// <summary>Statuses as REST writes them, and what they mean.</summary>
public static class RunStatuses
{
    private static readonly Dictionary<string, RunStatus> ByName =
        Enum.GetValues<RunStatus>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>camelCase: <c>timedOut</c>.</summary>
    public static string Name(this RunStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>Whether the run is over.</summary>
    public static bool HasEnded(this RunStatus status) => status > RunStatus.Running;

    /// <summary>The status with a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static RunStatus Parse(string name) => ByName[name];
}
