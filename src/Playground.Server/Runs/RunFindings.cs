using Playground.Timelines.Findings;

namespace Playground.Server.Runs;

/// <summary>What the server has to say of a run besides what its timeline shows.</summary>
internal static class RunFindings
{
    /// <summary>Nobody knows what else there is to find.</summary>
    public static Finding NotAnalysed { get; } = Of(
        FindingKinds.NotAnalysed, "The timeline could not be analysed: what it shows was not looked for. All its events are here.");

    /// <summary>It is in memory only.</summary>
    public static Finding NotStored { get; } = Of(
        FindingKinds.NotStored, "The run could not be stored yet. It is tried again and again, but if the server ends before that, it is lost.");

    /// <summary>Threads live on after the run.</summary>
    public static Finding ThreadsLeft(int count) => Of(
        FindingKinds.ThreadsLeft,
        count == 1 ? "One thread did not end when it was told to, and lives on." : $"{NumberText.Of(count)} threads did not end when they were told to, and live on.");

    /// <summary>Findings with one more, the worst first.</summary>
    public static IReadOnlyList<Finding> With(this IReadOnlyList<Finding> findings, Finding another) =>
        [.. findings.Append(another).OrderByDescending(finding => finding.Severity)];

    private static Finding Of(string kind, string sentence) => new(kind, FindingSeverity.Warning, sentence, [], [], []);
}
