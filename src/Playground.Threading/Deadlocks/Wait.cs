using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>One wait of one thread.</summary>
/// <param name="isTimed">Whether the thread will give up by itself, so that its wait can't be part of a deadlock.</param>
internal abstract class Wait(bool isTimed)
{
    /// <summary>Whether the thread will give up by itself.</summary>
    public bool IsTimed => isTimed;

    /// <summary>The id of what it waits for, in the names table.</summary>
    public abstract int Subject { get; }

    /// <summary>What people call that.</summary>
    public abstract string Name { get; }

    /// <summary>The one thread that can end the wait; null if there is none at the moment, or if others could as well.</summary>
    public abstract ProbedThread? Owner { get; }

    /// <summary>Whether the end of a thread ends the wait, or makes its thread look again.</summary>
    public abstract bool EndsWith(ProbedThread ending);

    /// <summary>Whether what it waits for has come, though the thread may not have noticed yet.</summary>
    public abstract bool IsOver { get; }
}
