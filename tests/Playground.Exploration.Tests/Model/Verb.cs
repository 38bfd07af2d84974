namespace Playground.Exploration.Tests.Model;

/// <summary>What a statement of a model does.</summary>
internal enum Verb
{
    /// <summary><c>x = 3</c>.</summary>
    SetConstant,

    /// <summary><c>x = y + 1</c>.</summary>
    SetSum,

    /// <summary><c>x += 2</c>.</summary>
    Add,

    /// <summary><c>x *= 2</c>.</summary>
    Multiply,

    /// <summary><c>t = x</c>, where t is the thread's own.</summary>
    Take,

    /// <summary><c>x = t + 1</c>.</summary>
    Give,

    /// <summary><c>if x == 1: … else: …</c>.</summary>
    If,

    /// <summary><c>assert x != 1</c>.</summary>
    Assert,

    /// <summary><c>for _ in range(2): …</c>.</summary>
    Twice,

    /// <summary><c>with l: …</c>, for a lock, a semaphore or a condition.</summary>
    With,

    Acquire,

    Release,

    /// <summary><c>if l.acquire(timeout=0.01): … else: …</c>.</summary>
    TryAcquire,

    SetEvent,

    ClearEvent,

    AwaitEvent,

    /// <summary><c>if e.wait(timeout=0.01): … else: …</c>.</summary>
    TryEvent,

    /// <summary><c>if e.is_set(): … else: …</c>.</summary>
    IfSet,

    AwaitCondition,

    /// <summary><c>if c.wait(timeout=0.01): … else: …</c>.</summary>
    TryCondition,

    /// <summary><c>while x == 0: c.wait()</c>.</summary>
    AwaitWhile,

    Notify,

    NotifyAll,

    Put,

    /// <summary><c>x = q.get()</c>.</summary>
    Get,

    /// <summary><c>if q.empty(): … else: …</c>.</summary>
    IfEmpty,

    Append,

    /// <summary><c>x = len(items)</c>.</summary>
    Length,

    Start,

    Join,
}
