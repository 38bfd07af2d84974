using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Values.Budgets;
using Playground.Threading.Threads;

namespace Playground.Programs.Threads;

/// <summary>The threads of a running program. Thread-safe.</summary>
internal sealed class ProgramThreads
{
    // Registers, frames and what is recorded first.
    private const int EstimatedThreadBytes = 128 * 1024;

    private readonly Lock _lock = new();
    private readonly List<ProgramThread> _started = [];
    [NotState]
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _most;
    private int _nextName;
    private int _nextPool = -1;

    public ProgramThreads(ProgramWorld world, ThreadGroup group, IExecution execution, int most)
    {
        (World, Group, Execution, _most) = (world, group, execution, most);
        End = new ThreadsEnd(this);
        Main = new ProgramThread(this, "MainThread");
        Main.MarkStarted(0);
        _started.Add(Main);
    }

    public ProgramWorld World { get; }

    public ThreadGroup Group { get; }

    public IExecution Execution { get; }

    public ProgramThread Main { get; }

    /// <summary>What the main thread waits for in the end.</summary>
    public ThreadsEnd End { get; }

    /// <summary>The pools that were made.</summary>
    public ConcurrentQueue<object> Pools { get; } = new();

    /// <summary>Whether a lock may be given back by a thread that does not hold it.</summary>
    public bool MayReleaseForOthers => World.Code.MayReleaseForOthers;

    /// <summary>Those that have been started, in that order.</summary>
    public ProgramThread[] Started()
    {
        lock (_lock)
            return [.. _started];
    }

    /// <summary>Those that have been started and have not ended.</summary>
    public IEnumerable<ProgramThread> Alive() => Started().Where(thread => !thread.HasEnded);

    /// <summary>The number of the next thread that has no name of its own.</summary>
    public int NextNumber() => Interlocked.Increment(ref _nextName);

    /// <summary>The number of the next pool that has no name of its own.</summary>
    public int NextPool() => Interlocked.Increment(ref _nextPool);

    /// <summary>A word with the next number of things called so: "Lock 2".</summary>
    public string Number(string word)
    {
        var number = _counts.AddOrUpdate(word, 1, (_, last) => last + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{word} {number}");
    }

    /// <summary>Waits until no thread but the main one, which runs this code, is left of a program that is over.</summary>
    /// <param name="longest">How long at most.</param>
    public void AwaitOthers(TimeSpan longest)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Alive().Any(thread => thread != Main) && Stopwatch.GetElapsedTime(begun) < longest)
        {
            try
            {
                // Again and again, since a thread may begin to wait after an interrupt.
                foreach (var thread in Alive().Where(thread => thread != Main))
                    thread.Probe?.Interrupt();
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                // Whoever ended the program has interrupted this thread too.
                Main.Probe.ThrowIfStopping();
            }
        }
    }

    /// <summary>Gives a thread that is to be launched its place in the order of threads.</summary>
    /// <exception cref="BudgetException">The program has as many as it may have.</exception>
    public void Enter(ProgramThread thread)
    {
        AllocationBudget.Charge(EstimatedThreadBytes);
        lock (_lock)
        {
            if (_started.Count(other => !other.HasEnded) >= _most)
                throw TooMany();
            thread.MarkStarted(_started.Count);
            _started.Add(thread);
        }

        World.HasThreads = true;
    }

    /// <summary>Lets a thread begin that has its place.</summary>
    /// <exception cref="BudgetException">There can't be another.</exception>
    public void Launch(ProgramThread thread)
    {
        try
        {
            Execution.Launch(thread);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OutOfMemoryException && thread.Probe is null)
        {
            // Those that are about to end count in the group, and the system may have no more.
            thread.TellEnd();
            throw TooMany();
        }
        catch (ThreadInterruptedException) when (thread.Probe is null)
        {
            thread.TellEnd();
            throw;
        }
    }

    private BudgetException TooMany() => new(string.Create(CultureInfo.InvariantCulture, $"The program may have {_most} threads at a time."));
}
