namespace Playground.Scenarios.Locking;

/// <summary>What the threads do inside a section: a computation of so many steps, and one addition that any other thread could spoil.</summary>
internal sealed class GuardedCounter(int steps)
{
    private int _scrambled;
    private long _total;

    /// <summary>How often the section was passed, if no two threads ever were in it together.</summary>
    public long Total => _total;

    /// <summary>For the thread that is alone here.</summary>
    public void Work()
    {
        Compute();
        _total++;
    }

    /// <summary>For any number of threads: the addition alone is one step of the processor.</summary>
    public void WorkAtomically()
    {
        Compute();
        Interlocked.Increment(ref _total);
    }

    /// <summary>The computation alone; each step needs the result of the one before, so that none can be left out.</summary>
    public void Compute()
    {
        if (steps == 0)
            return;
        var number = Environment.CurrentManagedThreadId;
        for (var i = 0; i < steps; i++)
            number = (number * 31) + i;
        _scrambled = number;
    }
}
