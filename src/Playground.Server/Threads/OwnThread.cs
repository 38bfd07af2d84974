using Playground.Programs.Running;
using Playground.Threading.Processors;

namespace Playground.Server.Threads;

/// <summary>
/// What takes a processor for longer than a moment has a thread of its own, since the pool's threads serve requests, and lets them go first.
/// </summary>
internal static class OwnThread
{
    /// <summary>Calls a function on a new thread.</summary>
    /// <param name="name">What people call the thread.</param>
    /// <param name="niceness">How far it goes behind ordinary threads, as for <see cref="LowPriority.Enter"/>.</param>
    /// <param name="share">Whose part of the processors it takes; the result comes when the time for it has been settled.</param>
    /// <param name="function">The function; it may execute programs.</param>
    /// <returns>A task with what it returns or throws; also where the system gives no thread.</returns>
    public static Task<T> RunAsync<T>(string name, int niceness, ProcessorShare share, Func<T> function)
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
            share.Enter();
            try
            {
                var result = function();
                share.Settle();
                ended.SetResult(result);
            }
            catch (Exception exception)
            {
                ended.SetException(exception);
            }
        }
    }
}
