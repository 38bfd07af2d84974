using Playground.Programs.Threads;

namespace Playground.Programs.Running;

/// <summary>
/// Keeps the order in which threads that run freely take their steps. Each step is taken alone, so that there is an order; what threads do
/// between their steps is not held up. Past the most steps it keeps nothing, and threads run on without it. Thread-safe.
/// </summary>
internal sealed class ScheduleKeeper(int mostSteps)
{
    private readonly List<int> _taken = [];
    private volatile bool _isFull;

    /// <summary>What is locked while a step is taken; before whatever else the step locks.</summary>
    public object Order { get; } = new();

    /// <summary>Whether there were too many steps.</summary>
    public bool IsFull => _isFull;

    /// <summary>Whether the calling thread is taking a step.</summary>
    public bool IsTakingStep => Monitor.IsEntered(Order);

    /// <summary>The order; null if there were too many steps.</summary>
    public string? Taken()
    {
        lock (Order)
            return _isFull ? null : new Schedule(_taken).ToString();
    }

    /// <summary>Begins a step of a thread, which ends with <see cref="Leave"/>.</summary>
    public void Enter(ProgramThread thread)
    {
        Monitor.Enter(Order);
        Add(thread);
    }

    /// <summary>Ends the step that the calling thread takes, if it does.</summary>
    public void Leave()
    {
        if (Monitor.IsEntered(Order))
            Monitor.Exit(Order);
    }

    /// <summary>Adds a step that is taken now, unless the program is over. The order must be locked.</summary>
    public void Add(ProgramThread thread)
    {
        // Whoever ends a program ends its threads, and others may go on then that could not in a replay.
        if (thread.Machine.World.IsOver)
            return;
        if (_taken.Count == mostSteps)
            _isFull = true;
        else
            _taken.Add(thread.Index);
    }
}
