using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>Something that a thread can wait for and that one thread alone can give it: a lock, or another thread's end.</summary>
internal interface IOwned
{
    /// <summary>Its id in the names table.</summary>
    int Id { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>
    /// The thread that must act before the wait ends; null if there is none at the moment. An owner is entered after it really owns,
    /// and removed before it really doesn't, both by itself: an owner that stands here is one.
    /// </summary>
    ProbedThread? Owner { get; }
}
