using System.Diagnostics;

namespace Playground.Testing;

/// <summary>Waits for what must come true soon, without sleeping longer than needed.</summary>
internal static class Until
{
    /// <summary>Fails the test if it doesn't come true.</summary>
    public static void True(Func<bool> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > RecordedRun.Patience)
                throw new TimeoutException("What the test waits for did not come true.");
            Thread.Sleep(1);
        }
    }
}
