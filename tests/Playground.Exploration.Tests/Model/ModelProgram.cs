namespace Playground.Exploration.Tests.Model;

/// <summary>A small program as a tree, of which a text in Python is one picture and code for a <see cref="ModelState"/> another.</summary>
/// <param name="Threads">What each thread does, from the second on; t0 is the first of them.</param>
/// <param name="Daemons">Which of them are daemons.</param>
/// <param name="Main">What the main thread does once all is set up; it starts the others.</param>
/// <param name="Permits">What the semaphore begins with.</param>
/// <param name="IsBounded">Whether it may not get more.</param>
/// <param name="Capacity">How many items the queue holds; 0 for any number.</param>
/// <param name="SharesLock">Whether the condition is one of <c>l0</c> and not of a lock of its own.</param>
internal sealed record ModelProgram(
    IReadOnlyList<IReadOnlyList<Statement>> Threads,
    IReadOnlyList<bool> Daemons,
    IReadOnlyList<Statement> Main,
    int Permits,
    bool IsBounded,
    int Capacity,
    bool SharesLock)
{
    /// <summary>The variables.</summary>
    public static IReadOnlyList<string> Variables { get; } = ["x", "y", "z"];

    /// <summary>The locks; the last is that of the condition, if it has one of its own.</summary>
    public static IReadOnlyList<string> Locks { get; } = ["l0", "l1", "r", ""];

    /// <summary>Which locks may be taken again by who holds them.</summary>
    public static bool IsReentrant(int place) => place >= 2;

    /// <summary>Whether others notice who reads or writes a variable: it changes after its first value, and not only the main thread names it.</summary>
    public bool IsNoticed(string variable) =>
        IsNamedInThreads(variable) && Threads.Append(Main).SelectMany(body => body).SelectMany(one => one.All()).Any(one => one.Assigned == variable);

    /// <summary>Whether any thread but the main one names a variable or the list.</summary>
    public bool IsNamedInThreads(string name) => Threads.SelectMany(body => body).SelectMany(one => one.All()).Any(one => one.Names(name));

    /// <summary>The place of a lock; a condition stands for its lock.</summary>
    public int LockOf(string name) => name != "c" ? Locks.ToList().IndexOf(name) : SharesLock ? 0 : 3;
}
