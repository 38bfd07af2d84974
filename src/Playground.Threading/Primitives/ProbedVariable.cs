using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Primitives;

/// <summary>
/// A number in memory that threads share. Reading and writing are single machine instructions each, and nothing more: adding by a
/// read and a write is as unsafe as it is in plain code.
/// </summary>
public sealed class ProbedVariable
{
    private readonly int _id;
    private long _value;

    internal ProbedVariable(int id, long initial)
    {
        _id = id;
        _value = initial;
    }

    /// <summary>The value that is there now.</summary>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public long Read()
    {
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        var value = Volatile.Read(ref _value);
        if (_id != 0)
            me.Record(EventKind.VariableRead, _id, value);
        return value;
    }

    /// <summary>Replaces the value.</summary>
    public void Write(long value)
    {
        Volatile.Write(ref _value, value);
        if (_id != 0)
            ProbedThread.Current.Record(EventKind.VariableWritten, _id, value);
    }

    /// <summary>Adds to the value in one indivisible step.</summary>
    /// <returns>The new value.</returns>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public long AddAtomically(int amount)
    {
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        var value = Interlocked.Add(ref _value, amount);
        if (_id != 0)
            me.Record(EventKind.VariableUpdated, _id, value, amount);
        return value;
    }

    /// <summary>Replaces the value in one indivisible step if it is the expected one: compare-and-swap.</summary>
    /// <param name="expected">What must be there.</param>
    /// <param name="value">What comes in its place; not further from it than 32 bits can tell.</param>
    /// <returns>Whether it was replaced; if not, the timeline has what was there instead, as a read.</returns>
    /// <exception cref="OverflowException">The two are too far from each other.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public bool TryReplace(long expected, long value)
    {
        var difference = checked((int)(value - expected));
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        var found = Interlocked.CompareExchange(ref _value, value, expected);
        var isReplaced = found == expected;
        if (_id != 0 && isReplaced)
            me.Record(EventKind.VariableUpdated, _id, value, difference);
        else if (_id != 0)
            me.Record(EventKind.VariableRead, _id, found);
        return isReplaced;
    }
}
