namespace Playground.Exploration.Results;

/// <summary>What can go wrong.</summary>
public enum FailureKind
{
    /// <summary>Nobody can go on, and not all have ended.</summary>
    Deadlock,

    /// <summary>Some threads can never go on, while others do, or the program ends without them.</summary>
    PartialDeadlock,

    /// <summary>A thread ends by an exception that nobody catches.</summary>
    Exception,

    /// <summary>The same, by an <c>assert</c> that does not hold.</summary>
    Assertion,

    /// <summary>Threads go on for ever without coming any further, even though each that can go on does.</summary>
    Livelock,
}
