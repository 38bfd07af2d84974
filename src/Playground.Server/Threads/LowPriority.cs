using System.Runtime.InteropServices;

namespace Playground.Server.Threads;

/// <summary>
/// Lets the threads that serve requests go before those that run, search and compute what clients have sent: else a few endless programs
/// make everybody wait. Among each other the latter stay equal, so what is seen of them doesn't change.
/// </summary>
internal static class LowPriority
{
    /// <summary>A third of the processor that an ordinary thread gets beside it: enough to go on, however busy the server is.</summary>
    private const int Nice = 5;

    private const int Process = 0;
    private const uint CallingThread = 0;

    /// <summary>
    /// Lowers the calling thread, and the threads and processes that it starts. On Linux only, which has a nice value for each thread
    /// (setpriority(2)); the runtime's own priorities do nothing there.
    /// </summary>
    public static void Enter()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            // A system that doesn't want it is as before.
            _ = SetPriority(Process, CallingThread, Nice);
        }
        catch (DllNotFoundException)
        {
            // As before.
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
