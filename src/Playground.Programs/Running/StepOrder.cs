using Playground.Programs.Threads;

namespace Playground.Programs.Running;

/// <summary>Says whose step is next: by a schedule and, where that ends, the last thread as long as it can go on, else the first that can.</summary>
/// <param name="threads">The threads; each stands before its next step, or has ended.</param>
/// <param name="schedule">The order of the first steps.</param>
internal sealed class StepOrder(ProgramThreads threads, Schedule schedule)
{
    private readonly Lock _lock = new();
    private readonly List<int> _taken = [];
    private int _last;

    /// <summary>The steps that were taken so far; null if a schedule can't have so many. Thread-safe; the rest is for whoever has the turn.</summary>
    public Schedule? Taken
    {
        get
        {
            lock (_lock)
                return Count > _taken.Count ? null : new Schedule(_taken);
        }
    }

    /// <summary>How many steps were taken so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the schedule has said all that it says.</summary>
    public bool IsPastSchedule => Count >= schedule.Count;

    /// <summary>Why the next step of the schedule could not be taken.</summary>
    public ScheduleProblem? Problem { get; private set; }

    /// <summary>The thread that takes the next step; null if none can, or not the one that the schedule says, or the program is over.</summary>
    public ProgramThread? Next()
    {
        var started = threads.Started();
        var next = IsPastSchedule ? Free(started) : Scheduled(started);
        // Looked at last: whoever ends a program ends its threads, and others may seem able to go on then.
        if (threads.World.IsOver)
            return null;
        if (next is null)
        {
            Problem = IsPastSchedule ? null : ProblemOf(started);
            return null;
        }

        _last = next.Index;
        lock (_lock)
        {
            if (Count++ < Schedule.MostSteps)
                _taken.Add(next.Index);
        }

        return next;
    }

    /// <summary>Why the rest of the schedule cannot be taken by a program that has ended; null if there is no rest.</summary>
    public ScheduleProblem? Unfinished() => IsPastSchedule ? null : new ScheduleProblem(
        Count + 1,
        $"step {Count + 1}: {ProgramThread.LetterOf(schedule[Count])} cannot run, the program has ended");

    /// <summary>Records of all threads that stand before an operation that they can't do that they want to.</summary>
    public void TellWaits()
    {
        foreach (var thread in threads.Alive())
        {
            if (!thread.HasRequested && thread.Machine.Pending?.Operation is { Target: { } target } operation && !operation.CanBeDone())
            {
                thread.HasRequested = true;
                if (operation.Before is null)
                    target.TellRequest(thread, operation);
            }
        }
    }

    /// <summary>Whether a thread can take its next step now.</summary>
    public static bool CanGo(ProgramThread thread) => !thread.HasEnded && thread.Machine.Pending is { } step
        && (step.Operation is not { } operation || operation.CanBeDone() || operation.CanTimeOut());

    private static bool CanGoWithoutGivingUp(ProgramThread thread) =>
        CanGo(thread) && thread.Machine.Pending?.Operation?.CanBeDone() != false;

    private ProgramThread? Free(ProgramThread[] started)
    {
        var last = started[_last];
        if (CanGoWithoutGivingUp(last))
            return last;
        return Array.Find(started, CanGoWithoutGivingUp) ?? Array.Find(started, CanGo);
    }

    private ProgramThread? Scheduled(ProgramThread[] started)
    {
        var index = schedule[Count];
        return index < started.Length && CanGo(started[index]) ? started[index] : null;
    }

    private ScheduleProblem ProblemOf(ProgramThread[] started)
    {
        var step = Count;
        var index = schedule[step];
        var letter = ProgramThread.LetterOf(index);
        var why = index >= started.Length ? "it has not been started"
            : started[index].HasEnded ? "it has ended"
            : $"it {StepWords.WaitOf(started[index])}";
        return new ScheduleProblem(step + 1, $"step {step + 1}: {letter} cannot run, {why}");
    }
}
