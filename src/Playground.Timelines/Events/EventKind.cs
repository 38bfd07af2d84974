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

    /// <summary>The last event of a thread; value 1 if an exception ended it, 2 if it was gone with its process.</summary>
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

    /// <summary>The thread wants a permit of the subject, a semaphore.</summary>
    SemaphoreRequested = 14,

    /// <summary>The thread has a permit, stamped after it really does; value is what is left of them.</summary>
    SemaphoreAcquired = 15,

    /// <summary>The thread gives a permit back, stamped before it really does; value is how many are free then.</summary>
    SemaphoreReleased = 16,

    /// <summary>The thread gave up waiting for a permit.</summary>
    SemaphoreTimedOut = 17,

    /// <summary>The thread wants to share the subject, a readers–writer lock.</summary>
    SharedRequested = 18,

    /// <summary>The thread shares the lock, stamped after it really does; value is how many do, this one included.</summary>
    SharedAcquired = 19,

    /// <summary>The thread read value from the subject, a variable.</summary>
    VariableRead = 20,

    /// <summary>The thread wrote value to the variable.</summary>
    VariableWritten = 21,

    /// <summary>The thread changed the variable to value in one atomic step; extra is the difference.</summary>
    VariableUpdated = 22,

    /// <summary>The thread shares the lock no longer, stamped before it really doesn't; value is how many go on.</summary>
    SharedReleased = 23,

    /// <summary>The thread waits for the subject, a signal, to be set.</summary>
    SignalRequested = 24,

    /// <summary>The signal is set; the thread goes on.</summary>
    SignalReceived = 25,

    /// <summary>The signal was not set in time.</summary>
    SignalTimedOut = 26,

    /// <summary>The thread sets the signal.</summary>
    SignalSet = 27,

    /// <summary>The thread clears the signal.</summary>
    SignalCleared = 28,

    /// <summary>Not all had arrived at the barrier in time, or it had been broken by that; the thread goes on.</summary>
    BarrierTimedOut = 29,

    /// <summary>The thread arrived at the subject, a barrier, and waits for the others.</summary>
    BarrierRequested = 30,

    /// <summary>All have arrived; the thread goes on.</summary>
    BarrierPassed = 31,

    /// <summary>The thread waits for the subject, a condition, to be notified.</summary>
    ConditionRequested = 32,

    /// <summary>The thread was woken; extra is 1 if nobody had notified.</summary>
    ConditionWoken = 33,

    /// <summary>The thread was not woken in time.</summary>
    ConditionTimedOut = 34,

    /// <summary>The thread notifies the condition; value is how many wake, extra is 1 if all were meant.</summary>
    ConditionNotified = 35,

    /// <summary>The thread wants to put an item into the subject, a queue, and waits for room.</summary>
    QueuePutRequested = 36,

    /// <summary>The item is in; value is its number (1, 2, 3 …), extra the queue's length then.</summary>
    QueuePut = 37,

    /// <summary>There was no room in time.</summary>
    QueuePutTimedOut = 38,

    /// <summary>The thread wants to take an item out of the queue and waits for one.</summary>
    QueueTakeRequested = 39,

    /// <summary>The thread began the subject, a transfer.</summary>
    IoStarted = 40,

    /// <summary>Value bytes of the transfer have come so far.</summary>
    IoProgress = 41,

    /// <summary>The transfer is complete.</summary>
    IoCompleted = 42,

    /// <summary>The transfer broke off.</summary>
    IoFailed = 43,

    /// <summary>The item is out; value is its number, 0 if no more can come; extra is the queue's length then.</summary>
    QueueTaken = 44,

    /// <summary>There was no item in time.</summary>
    QueueTakeTimedOut = 45,

    /// <summary>The thread closes the queue: no more will be put.</summary>
    QueueClosed = 46,

    /// <summary>The thread started the subject, a process.</summary>
    ProcessStarted = 47,

    /// <summary>The thread waits for the process to end.</summary>
    ProcessWaitRequested = 48,

    /// <summary>The process has ended; value is its exit code.</summary>
    ProcessEnded = 49,

    /// <summary>The thread printed the subject, a text.</summary>
    Printed = 52,

    /// <summary>The thread found the subject, a measured figure, to be value.</summary>
    Measured = 53,

    /// <summary>The thread noticed what the subject, a text, says; value is the severity of the finding.</summary>
    Noticed = 54,

    /// <summary>The thread, which executes a program, is at the program's line value.</summary>
    LineReached = 55,

    /// <summary>The thread's wait for the subject closed a cycle of value threads.</summary>
    DeadlockDetected = 60,

    /// <summary>With the thread's wait for the subject nobody can go on any more; value is how many threads wait.</summary>
    StallDetected = 61,
}
