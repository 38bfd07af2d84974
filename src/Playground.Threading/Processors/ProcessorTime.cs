using System.Runtime.InteropServices;

namespace Playground.Threading.Processors;

/// <summary>For how long single threads have really been running on a processor.</summary>
public static partial class ProcessorTime
{
    /// <summary>The system's number of the clock that only goes on while the calling thread runs.</summary>
    private const int ThreadClock = 3;

    /// <summary>How long the calling thread has been running since it was started; null on systems that can't be asked.</summary>
    public static TimeSpan? OfThisThread() =>
        OperatingSystem.IsLinux() && Environment.Is64BitProcess && ReadClock(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : null;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out SystemTime time);

    [StructLayout(LayoutKind.Sequential)]
    private struct SystemTime
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
