namespace Playground.Threading.Primitives;

/// <summary>
/// What gives others what they wait for must be done also by a thread with an interrupt that it has not noticed: that would end a mere wait for
/// a lock of this project's own, or of the runtime's, and others would never go on.
/// </summary>
internal static class Uninterrupted
{
    /// <summary>Does something; an interrupt meanwhile ends the thread's next wait.</summary>
    /// <param name="subject">What it is done to.</param>
    /// <param name="action">Does it, or has done nothing yet when it is interrupted.</param>
    public static void Do<T>(T subject, Action<T> action)
    {
        var isInterrupted = false;
        while (true)
        {
            try
            {
                action(subject);
                break;
            }
            catch (ThreadInterruptedException)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
            Thread.CurrentThread.Interrupt();
    }
}
