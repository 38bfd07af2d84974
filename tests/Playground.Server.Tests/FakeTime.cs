using Microsoft.Extensions.Time.Testing;

namespace Playground.Server.Tests;

/// <summary>Lets the fake clock run while something waits for it.</summary>
internal static class FakeTime
{
    public static async Task<T> WaitAndAdvance<T>(this Task<T> task, FakeTimeProvider time)
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        return await task;
    }
}
