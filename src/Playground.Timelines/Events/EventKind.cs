namespace Playground.Timelines.Events;

/// <summary>
/// What happened. The numbers are part of the wire format (<c>docs/wire-format.md</c>): they fit in six bits and never change.
/// What <see cref="TimelineEvent.Subject"/>, <see cref="TimelineEvent.Value"/> and <see cref="TimelineEvent.Extra"/> mean for
/// each kind stands there too.
/// </summary>
public enum EventKind : byte
{
    /// <summary>Not an event.</summary>
    None = 0,

    /// <summary>A thread is about to start the subject, another thread.</summary>
    ThreadStarting = 1,

    /// <summary>The first event of a thread.</summary>
    ThreadStarted = 2,

    /// <summary>The last event of a thread; value 1 if an exception ended it.</summary>
    ThreadEnded = 3,

    /// <summary>The thread waits for the subject, another thread, to end.</summary>
    JoinRequested = 4,

    /// <summary>The awaited thread has ended.</summary>
    JoinCompleted = 5,

    /// <summary>The awaited thread had not ended in time.</summary>
    JoinTimedOut = 6,

    /// <summary>The thread sleeps for value ns.</summary>
    SleepStarted = 7,

    /// <summary>The thread is awake again.</summary>
    SleepEnded = 8,

    /// <summary>The thread wants the subject, a lock.</summary>
    LockRequested = 10,

    /// <summary>The thread holds the lock; stamped after it really does.</summary>
    LockAcquired = 11,

    /// <summary>The thread gives the lock back; stamped before it really does.</summary>
    LockReleased = 12,

    /// <summary>The thread gave up waiting for the lock.</summary>
    LockTimedOut = 13,

    /// <summary>The thread read value from the subject, a variable.</summary>
    VariableRead = 20,

    /// <summary>The thread wrote value to the variable.</summary>
    VariableWritten = 21,

    /// <summary>The thread changed the variable to value in one atomic step; extra is the difference.</summary>
    VariableUpdated = 22,

    /// <summary>The thread arrived at the subject, a barrier, and waits for the others.</summary>
    BarrierRequested = 30,

    /// <summary>All have arrived; the thread goes on.</summary>
    BarrierPassed = 31,

    /// <summary>The thread began the subject, a transfer.</summary>
    IoStarted = 40,

    /// <summary>Value bytes of the transfer have come so far.</summary>
    IoProgress = 41,

    /// <summary>The transfer is complete.</summary>
    IoCompleted = 42,

    /// <summary>The transfer broke off.</summary>
    IoFailed = 43,

    /// <summary>The thread's wait for the subject closed a cycle of value threads.</summary>
    DeadlockDetected = 60,
}
