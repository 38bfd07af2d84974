namespace Playground.Timelines.Analysis;

/// <summary>
/// Replays the writes to one variable and finds those that overwrote what they had not seen.
/// </summary>
/// <remarks>
/// <para>
/// <b>How much was lost</b> follows from values alone. Let update i read rᵢ and write wᵢ, and let cᵢ be the value that it really
/// replaced. Each update begins where the one before ended, so cᵢ₊₁ = wᵢ, and the sum of wᵢ − cᵢ is final − initial in <i>any</i>
/// order. Nothing is lost where cᵢ = rᵢ; what is lost in all is Σ(cᵢ − rᵢ) = Σ(wᵢ − rᵢ) − (final − initial), in which no order
/// appears any more. Where all updates add the same d, that sum divided by d is the number of lost updates. Where they differ,
/// an update is lost if the final value doesn't descend from it, descent being followed from each value read to the write it came from.
/// </para>
/// <para>
/// <b>Who overwrote whom</b> needs an order, and the log's is only near the real one: an event is stamped a little before or after
/// the access itself, and the thread may lose its processor in between. What is certain is that an update happened between
/// the thread's event before its read and the event of its write. So an update that doesn't fit the current value lets those
/// go first whose span overlaps its own, if it fits after them; if that can't be, it is blamed where the log has it. An order without a loss, where the
/// stamps allow for one, is therefore never blamed, and an atomic update never at all.
/// </para>
/// </remarks>
internal sealed class UpdateReplay
{
    private const int MostOverwrites = 5;

    private readonly VariableWrites _writes;
    private readonly ById<int> _heads = new();
    private readonly List<Overwrite> _overwrites = [];
    private readonly List<int> _letFirst = [];
    private readonly UpdateDescent? _descent;
    private readonly long _step;
    private long _current;
    private int _last = -1;
    private long _lastBlindSequence = -1;
    private long _updates;
    private long _missing;
    private long _lostResets;

    private UpdateReplay(VariableWrites writes, long initial)
    {
        _writes = writes;
        _current = initial;
        _step = CommonStep(writes);
        _descent = _step == 0 ? new UpdateDescent(initial) : null;
        foreach (var thread in writes.Threads)
            _heads[thread] = writes.FirstOf(thread);
    }

    /// <summary>Judges the history of a variable that began with <paramref name="initial"/>.</summary>
    public static VariableLosses Judge(VariableHistory history, long initial)
    {
        if (history.IsAtomic)
        {
            // No order is needed, and the last of the log need not be the last in truth.
            var final = initial;
            for (var i = 0; i < history.Writes.Count; i++)
                final = unchecked(final + history.Writes[i].Written - history.Writes[i].Read);
            return new VariableLosses(history.Writes.Count, 0, history.ValueReadLast ?? final, final, []);
        }

        var replay = new UpdateReplay(history.Writes, initial);
        replay.Run();
        return replay.Result(history.ValueReadLast);
    }

    private void Run()
    {
        for (var i = 0; i < _writes.Count; i++)
        {
            ref readonly var write = ref _writes[i];
            if (_heads[write.Thread] != i)
                continue;
            if (!Fits(write, _current) && CanBeLetFit(write))
            {
                foreach (var earlier in _letFirst)
                    Apply(earlier);
            }

            Apply(i);
        }
    }

    private static bool Fits(in VariableWrite write, long current) => write.IsBlind || write.Read == current;

    /// <summary>Looks for writes that may really have come before this one, and after which it fits.</summary>
    private bool CanBeLetFit(in VariableWrite write)
    {
        _letFirst.Clear();
        var current = _current;
        while (TryFindFitting(write, current, out var found))
        {
            _letFirst.Add(found);
            current = _writes[found].Written;
            if (Fits(write, current))
                return true;
        }

        return false;
    }

    private bool TryFindFitting(in VariableWrite before, long current, out int found)
    {
        for (var i = 0; i < _writes.Threads.Count; i++)
        {
            var thread = _writes.Threads[i];
            found = _heads[thread];
            // Of each thread only the next write can overlap: the one after it begins when that one is over.
            if (thread == before.Thread || found < 0 || _letFirst.Contains(found))
                continue;
            ref readonly var candidate = ref _writes[found];
            if (candidate.StartNs <= before.EndNs && !candidate.IsBlind && candidate.Read == current)
                return true;
        }

        found = -1;
        return false;
    }

    private void Apply(int index)
    {
        ref readonly var write = ref _writes[index];
        _heads[write.Thread] = _writes.NextAfter(index);
        if (write.IsBlind)
        {
            _lastBlindSequence = write.Sequence;
            _descent?.Restart(_current, write.Written);
        }
        else
        {
            Update(write);
        }

        _current = write.Written;
        _last = index;
    }

    private void Update(in VariableWrite write)
    {
        _updates++;
        var fits = write.Read == _current;
        if (!fits && !write.IsAtomic)
            Blame(write);
        if (!fits && write.ReadSequence < _lastBlindSequence)
        {
            // What it lost is a reset: the values before and after that have no sum.
            _lostResets++;
            _descent?.Restart(_current, write.Written);
            return;
        }

        _missing = unchecked(_missing + _current - write.Read);
        _descent?.Add(write.Read, write.Written);
    }

    private void Blame(in VariableWrite write)
    {
        if (_overwrites.Count < MostOverwrites && _last >= 0 && _writes[_last].Thread != write.Thread)
            _overwrites.Add(new Overwrite(write, _writes[_last]));
    }

    private VariableLosses Result(long? valueReadLast)
    {
        var final = valueReadLast ?? _current;
        var missing = unchecked(_missing + _current - final);
        var lost = _descent is null ? missing / _step : _descent.LostBy(final);

        // Impossible numbers come from writes that nobody recorded: then nothing is claimed.
        var isImpossible = lost < 0 || lost > _updates || (_descent is null && missing % _step != 0);
        return new VariableLosses(
            _updates, isImpossible ? 0 : lost + _lostResets, final, unchecked(final + missing), _overwrites);
    }

    /// <summary>What every update adds; 0 if that differs.</summary>
    private static long CommonStep(VariableWrites writes)
    {
        long? common = null;
        for (var i = 0; i < writes.Count; i++)
        {
            ref readonly var write = ref writes[i];
            if (write.IsBlind)
                continue;
            var step = unchecked(write.Written - write.Read);
            if (step == 0 || (common is { } c && c != step))
                return 0;
            common = step;
        }

        return common ?? 0;
    }
}
