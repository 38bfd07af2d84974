using System.Runtime.InteropServices;

namespace Playground.Server.Threads;

/// <summary>
/// Lets the threads that serve requests go before those that run, search and compute what clients have sent: else a few endless programs
/// make everybody wait. Among each other the latter stay equal, so what is seen of them doesn't change.
/// </summary>
internal static class LowPriority
{
    /// <summary>
    /// Lowers the calling thread, and the threads and processes that it starts. On Linux only, where each thread has a nice value of its own
    /// and the runtime's priorities do nothing.
    /// </summary>
    /// <param name="niceness">By how much its nice value grows: with 5 it gets a third of what an ordinary thread beside it gets; 0 for nothing.</param>
    public static void Enter(int niceness)
    {
        if (niceness == 0 || !OperatingSystem.IsLinux())
            return;
        try
        {
            // Where the system doesn't want it, all is as before.
            _ = Nice(niceness);
        }
        catch (DllNotFoundException)
        {
            // As before.
        }
    }

    /// <summary>nice(2); on Linux it changes the calling thread only.</summary>
    [DllImport("libc", EntryPoint = "nice")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Nice(int increment);
}
