using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>One operation of a thread on what threads share: one step, done when it is possible and all at once.</summary>
internal sealed class Operation
{
    /// <summary>What it is done to; null for what concerns its thread alone.</summary>
    public SharedState? Target { get; init; }

    /// <summary>What the thread does, as in "B: acquire lock".</summary>
    public required string Verb { get; init; }

    /// <summary>What it is done to, in words, where that is not the target's name.</summary>
    public string? Object { get; init; }

    /// <summary>Whether it can be done now; looked at with the target's state guarded. Always, if not given.</summary>
    public Func<bool>? IsPossible { get; init; }

    /// <summary>Does it; told whether the thread had to wait. Called with the target's state guarded, unless <see cref="IsAlone"/>.</summary>
    public required Func<bool, object> Do { get; init; }

    /// <summary>Whether <see cref="Do"/> is called without a guard: for what starts threads or sleeps.</summary>
    public bool IsAlone { get; init; }

    /// <summary>What of an operation alone has its place in the order of steps: done before the rest, while nobody else takes a step.</summary>
    public Action? Begin { get; init; }

    /// <summary>How long the thread waits at most.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The result when the time is up. Called without a guard.</summary>
    public Func<object>? TimeUp { get; init; }

    /// <summary>Where threads wait until it is possible.</summary>
    public WaitLine? Line { get; init; }

    /// <summary>What it waits by besides the target: a round of it, or a place in it; null for nothing.</summary>
    public object? Bound { get; init; }

    /// <summary>What must have come first, and is no step of its own: to be notified, before a lock is taken again.</summary>
    public Operation? Before { get; init; }

    /// <summary>What is recorded when the thread wants it; nothing for <see cref="EventKind.None"/>.</summary>
    public EventKind Requested { get; init; }

    /// <summary>What is recorded when the time is up.</summary>
    public EventKind TimedOut { get; init; }

    /// <summary>Whether the thread gives up by itself.</summary>
    public bool IsTimed => Timeout != System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether it can be done now.</summary>
    public bool CanBeDone() => (Before is null || Before.CanBeDone()) && (IsPossible is null || Target!.Guarded(IsPossible));

    /// <summary>Whether the thread can give up now. What has come can't be given up any more.</summary>
    public bool CanTimeOut() => IsTimed && (Before is null ? !CanBeDone() : !Before.CanBeDone());

    /// <summary>What the thread waits for.</summary>
    public SharedState? Awaited() => Before is not null && !Before.CanBeDone() ? Before.Target : Target;
}
