namespace Playground.Browser.Tests.Processes;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code; null if it could not be started or took too long.</param>
/// <param name="Output">What it printed, both streams in the order of arrival.</param>
/// <param name="WasFound">Whether there is such a program.</param>
internal sealed record ProcessOutcome(int? ExitCode, string Output, bool WasFound = true)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says something.</summary>
    public string LastLine =>
        Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no output";
}
