using System.Diagnostics;

namespace Playground.Server.Tests.Runs;

/// <summary>The threads that runs have started, by their names: those of the pool come and go as they like.</summary>
internal static class ProcessThreads
{
    /// <summary>As much of a thread's name as the system keeps.</summary>
    private const int LongestName = 15;

    /// <summary>Threads of runs that live now, as the system counts them.</summary>
    public static int OfRuns() => Count(IsOfRun);

    /// <summary>Waits until no run's thread is left.</summary>
    public static Task UntilNoneAsync() => UntilNoneAsync(IsOfRun);

    /// <summary>Waits until no thread with one of these names is left.</summary>
    public static Task UntilNoneAsync(IEnumerable<string> names)
    {
        var kept = names.Select(name => name.Length <= LongestName ? name : name[..LongestName]).ToHashSet();
        return UntilNoneAsync(kept.Contains);
    }

    private static async Task UntilNoneAsync(Predicate<string> isOfRun)
    {
        for (var tries = 0; Count(isOfRun) > 0; tries++)
        {
            Assert.True(tries < 1000, $"{Count(isOfRun)} threads of runs are left.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static bool IsOfRun(string name) =>
        name == "main" || name.StartsWith("Worker-", StringComparison.Ordinal) || name.StartsWith("file-", StringComparison.Ordinal);

    private static int Count(Predicate<string> isOfRun)
    {
        using var process = Process.GetCurrentProcess();
        return Directory.GetDirectories($"/proc/{process.Id}/task").Count(thread => HasName(thread, isOfRun));
    }

    private static bool HasName(string thread, Predicate<string> isOfRun)
    {
        try
        {
            return isOfRun(File.ReadAllText(Path.Combine(thread, "comm")).TrimEnd('\n'));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }
}
