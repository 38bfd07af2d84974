namespace Playground.Server.Tests.Runs;

/// <summary>The processes that this one has started and that are still there.</summary>
internal static class ChildProcesses
{
    public static int Count() => Directory.GetDirectories("/proc/self/task").Sum(thread =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }
        catch (IOException)
        {
            // The thread has ended meanwhile; its children are another's now.
            return 0;
        }
    });

    /// <summary>Waits until there are no more than there were.</summary>
    public static async Task UntilAsync(int before)
    {
        for (var tries = 0; Count() > before; tries++)
        {
            Assert.True(tries < 1000, $"{Count() - before} processes of runs are left.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
