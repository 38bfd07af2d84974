using Playground.Programs.Running;

namespace Playground.Server.Threads;

/// <summary>
/// What takes a processor for longer than a moment has a thread of its own, since the pool's threads serve requests, and lets them go first.
/// </summary>
internal static class OwnThread
{
    /// <summary>Calls a function on a new thread.</summary>
    /// <param name="name">What people call the thread.</param>
    /// <param name="niceness">How far it goes behind ordinary threads, as for <see cref="LowPriority.Enter"/>.</param>
    /// <param name="function">The function; it may execute programs.</param>
    /// <returns>A task with what it returns or throws; also where the system gives no thread.</returns>
    public static Task<T> RunAsync<T>(string name, int niceness, Func<T> function)
    {
        var ended = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            new Thread(Body, ProgramRun.StackBytes) { IsBackground = true, Name = name }.Start();
        }
        catch (OutOfMemoryException exception)
        {
            ended.SetException(exception);
        }

        return ended.Task;

        void Body()
        {
            LowPriority.Enter(niceness);
            try
            {
                ended.SetResult(function());
            }
            catch (Exception exception)
            {
                ended.SetException(exception);
            }
        }
    }
}
