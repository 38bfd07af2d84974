namespace Playground.Programs.Threads;

/// <summary>Which item of a queue comes out next.</summary>
internal enum QueueOrder
{
    /// <summary>The one that has been in longest.</summary>
    First,

    /// <summary>The one that came last.</summary>
    Last,

    /// <summary>The least.</summary>
    Least,
}
