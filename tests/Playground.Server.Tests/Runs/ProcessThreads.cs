using System.Diagnostics;

namespace Playground.Server.Tests.Runs;

/// <summary>The threads that runs have started, by their names: those of the pool come and go as they like.</summary>
internal static class ProcessThreads
{
    /// <summary>Threads of runs that live now, as the system counts them.</summary>
    public static int OfRuns()
    {
        using var process = Process.GetCurrentProcess();
        return Directory.GetDirectories($"/proc/{process.Id}/task").Count(IsOfRun);
    }

    /// <summary>Waits until no run's thread is left.</summary>
    public static async Task UntilNoneAsync()
    {
        for (var tries = 0; OfRuns() > 0; tries++)
        {
            Assert.True(tries < 1000, $"{OfRuns()} threads of runs are left.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static bool IsOfRun(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).Trim() is var name
                && (name == "main" || name.StartsWith("Worker-", StringComparison.Ordinal) || name.StartsWith("file-", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }
}
