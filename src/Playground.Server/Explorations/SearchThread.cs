using Playground.Programs.Running;

namespace Playground.Server.Explorations;

/// <summary>Searches take a processor for a minute: each has a thread of its own, since the pool's threads serve requests.</summary>
internal static class SearchThread
{
    /// <summary>Calls a function on a new thread.</summary>
    /// <returns>A task with what it returns or throws; also where the system gives no thread.</returns>
    public static Task<T> RunAsync<T>(Func<T> function)
    {
        var ended = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            new Thread(Body, ProgramRun.StackBytes) { IsBackground = true, Name = "Exploration" }.Start();
        }
        catch (OutOfMemoryException exception)
        {
            ended.SetException(exception);
        }

        return ended.Task;

        void Body()
        {
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
