namespace Playground.Browser.Tests.Processes;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code; null if it could not be started or took too long.</param>
/// <param name="Output">What it printed, both streams in the order of arrival.</param>
/// <param name="WasFound">Whether there is such a program.</param>
internal sealed record ProcessOutcome(int? ExitCode, string Output, bool WasFound = true)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that says most: the last one that calls itself an error, or else the last.</summary>
    public string Gist
    {
        get
        {
            var lines = Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines.LastOrDefault(IsError) ?? lines.LastOrDefault() ?? "no output";
        }
    }

    private static bool IsError(string line) => line.StartsWith("Error:", StringComparison.Ordinal) || line.StartsWith("E:", StringComparison.Ordinal);
}
